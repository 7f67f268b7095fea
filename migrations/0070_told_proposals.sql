-- What the next mail of the morning has to tell about a version: that it was proposed, or what was decided.
alter table systems.versions add column to_tell boolean not null default false;
create index on systems.versions (organisation_id) where to_tell;
