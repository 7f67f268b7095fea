-- The oath or promise is a check of a file: its day is when it was seen. What was said, before whom and when it is planned stand with
-- it, so that nothing is kept twice; the table beside it was never used.
drop table screening.oaths;
alter table screening.checks
  add column oath_kind text check (oath_kind in ('oath', 'promise')),
  add column oath_before text check (oath_before in ('mayor', 'secretary', 'registrar', 'director', 'chair')),
  add column planned_on date,
  add constraint oath_of_oath check (code = 'oath' or (oath_kind is null and oath_before is null and planned_on is null)),
  add constraint oath_taken check (oath_kind is null or (state = 'agreed' and oath_before is not null));
create index on screening.checks (organisation_id, planned_on) where planned_on is not null;
