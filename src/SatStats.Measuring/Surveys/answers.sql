-- Records that agree in everything that shares, means and weights are made of.
select mode, region, area_type, segment, is_invited, is_answered, score,
       case when score is not null then low end as low,
       case when score is not null then top end as top,
       count(*) as cases,
       count(*) filter (where has_score and score is null) as outside,
       count(*) filter (where coalesce(given_result, given_punctuality, given_professionalism, given_staff) is not null) as with_items,
       count(recommend) as with_recommend,
       count(reason) as with_reason,
       count(comment) as with_comment
from cases
group by 1, 2, 3, 4, 5, 6, 7, 8, 9
order by 1, 2, 3, 4, 5, 6, 7, 8, 9
