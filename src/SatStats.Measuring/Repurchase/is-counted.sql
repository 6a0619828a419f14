contract <> 'left'
