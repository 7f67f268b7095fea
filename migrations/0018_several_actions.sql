-- A finding or a recommendation may need several actions at once; only a measure becomes one action at a time.
drop index assessments.actions_organisation_id_origin_origin_id_norms_idx;
create unique index on assessments.actions (organisation_id, origin_id, norms) where origin = 'measure' and state <> 'cancelled';
create index on assessments.actions (organisation_id, origin_id) where origin_id is not null;
