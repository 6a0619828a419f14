-- How grave a problem told in a survey was: what customers behind one complaint depend on.
alter table records.surveys add column severity varchar;
