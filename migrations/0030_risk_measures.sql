-- What is done to keep a risk small: each measure with who does it and by when, which may have become a task.
alter table programme.risks add unique (id, programme_id);
create table programme.risk_measures (
  id uuid primary key default gen_random_uuid(),
  risk_id uuid not null,
  programme_id uuid not null,
  organisation_id uuid not null,
  position integer not null check (position > 0),
  text text not null check (char_length(text) between 1 and 500),
  owner_id uuid,
  due_on date,
  task_id uuid references programme.tasks (id) on delete set null,
  revision integer not null default 1,
  foreign key (risk_id, programme_id) references programme.risks (id, programme_id) on delete cascade,
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id)
);
create index on programme.risk_measures (risk_id, position);
insert into programme.risk_measures (risk_id, programme_id, organisation_id, position, text)
  select r.id, r.programme_id, r.organisation_id, m.position, left(m.text, 500)
    from programme.risks r, unnest(r.measures) with ordinality m (text, position) where m.text <> '';
alter table programme.risks drop column measures;

alter table programme.risk_measures enable row level security;
create policy readers on programme.risk_measures for select using (programme.reads(organisation_id));
create policy keepers on programme.risk_measures for all using (programme.keeps(organisation_id))
  with check (programme.keeps(organisation_id));
grant select, insert, update, delete on programme.risk_measures to weerwerk_app;
