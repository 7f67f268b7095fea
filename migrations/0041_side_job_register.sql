-- The register of side jobs that are public (art. 5 and 8 Ambtenarenwet 2017). HR designates functions, or one person in a function, and
-- publishes what was declared and allowed; nobody else reads a declaration for it. The table before it was never used.
drop table screening.disclosed_functions;
create table screening.designations (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  profile_id uuid,
  file_id uuid,
  -- why the integrity of the service needs openness
  reason text not null check (char_length(reason) between 1 and 500),
  -- whether the name stands in the register beside the function
  with_name boolean not null default false,
  named_by uuid not null,
  named_at timestamptz not null,
  foreign key (profile_id, organisation_id) references screening.profiles (id, organisation_id) on delete cascade,
  foreign key (file_id, organisation_id) references screening.files (id, organisation_id) on delete cascade,
  check ((profile_id is null) <> (file_id is null))
);
create unique index on screening.designations (profile_id) where profile_id is not null;
create unique index on screening.designations (file_id) where file_id is not null;
create index on screening.designations (organisation_id);
-- The day on which a declaration became public. What it says is read from the declaration, so that another one ends it.
create table screening.publications (
  declaration_id uuid primary key references screening.declarations on delete cascade,
  organisation_id uuid not null,
  published_on date not null,
  published_by uuid not null
);
create index on screening.publications (organisation_id);

alter table screening.designations enable row level security;
create policy hr on screening.designations for all using (screening.is_hr(organisation_id))
  with check (screening.is_hr(organisation_id) and named_by = app.person());
create policy self on screening.designations for select using (coalesce(screening.is_about_me(file_id), false)
  or exists (select from screening.files f where f.profile_id = designations.profile_id and screening.is_about_me(f.id)));
alter table screening.publications enable row level security;
create policy hr on screening.publications for all using (screening.is_hr(organisation_id))
  with check (screening.is_hr(organisation_id) and published_by = app.person());
create policy self on screening.publications for select
  using (exists (select from screening.declarations d where d.id = declaration_id and screening.is_mine(d.person_id, d.organisation_id, d.file_id)));
grant select, insert, delete on screening.designations, screening.publications to weerwerk_app;

-- People in a function that is designated, or who are themselves, with the side jobs that hold for them.
create function screening.designated(owner uuid)
  returns table (file_id uuid, person_id uuid, name text, function text, with_name boolean, declaration_id uuid, state text, items jsonb,
    declared_at timestamptz, published_on date)
  language sql stable as $$
  select f.id, f.person_id, coalesce(f.name, ''), p.name, bool_or(g.with_name), d.id, d.state, d.items, d.declared_at, u.published_on
  from screening.designations g
    join screening.files f on f.organisation_id = g.organisation_id and (f.profile_id = g.profile_id or f.id = g.file_id)
      and f.state in ('restricted', 'working')
    join screening.profiles p on p.id = f.profile_id
    left join screening.declarations d on d.organisation_id = f.organisation_id and d.kind = 'side-jobs' and d.replaced_at is null
      and (d.person_id = f.person_id or (d.file_id = f.id and d.person_id is null))
    left join screening.publications u on u.declaration_id = d.id
  where g.organisation_id = owner
  group by f.id, p.id, d.id, u.declaration_id $$;
revoke all on function screening.designated from public;
grant execute on function screening.designated to weerwerk_app;

-- What everyone of the organisation may read: function and side job of what was published and still holds, the name where that was said.
create function screening.side_job_register()
  returns table (function text, name text, side_job text, is_paid boolean, published_on date)
  language sql stable security definer set search_path = '' as $$
  select r.function, case when r.with_name then r.name end, i ->> 'what', (i ->> 'isPaid')::boolean, r.published_on
  from screening.designated(app.organisation()) r, jsonb_array_elements(r.items) i
  where app.person() is not null and r.published_on is not null and r.state in ('allowed', 'allowed-with-agreements') $$;
revoke all on function screening.side_job_register from public;
grant execute on function screening.side_job_register to weerwerk_app;

-- The last day of someone at an organisation: never for who is still there, nothing where nothing is known of them.
create function screening.left_on(who uuid, owner uuid) returns date language sql stable as $$
  select case when bool_or(t.ends_on is null) then 'infinity'::date else max(t.ends_on) end from (
    select e.ends_on from organisations.employments e where e.person_id = who and e.organisation_id = owner
    union all
    select m.ends_on from organisations.memberships m where m.person_id = who and m.organisation_id = owner) t $$;
revoke all on function screening.left_on from public;
