-- Evidence files that a document of results holds wait with the report they came in, and are kept or gone together with it.
alter table assessments.imports add column files jsonb not null default '[]';
