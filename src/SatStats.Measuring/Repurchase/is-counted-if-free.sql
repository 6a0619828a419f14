contract not in ('left', 'bound')
