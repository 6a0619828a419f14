-- Whether the touchpoint's records, of whatever time, know of anybody who was asked and did not answer.
select count(*) filter (where is_invited and not is_answered) as silent from cases
