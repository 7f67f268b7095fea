-- The periodic look at who may look in a source: one round for each source of a municipality, with a line for each authorisation that
-- ran when it began. What was decided is frozen; nobody decides on their own. All of it is the municipality's own.
create table systems.authorisation_reviews (
  id uuid primary key default gen_random_uuid(),
  -- the municipality
  organisation_id uuid not null,
  district_id uuid not null,
  source_id uuid not null,
  -- as it was called then
  source_name text not null check (char_length(source_name) between 1 and 400),
  rhythm text not null check (rhythm in ('quarterly', 'yearly')),
  -- the measure that asks for it
  rule text not null check (char_length(rule) <= 40),
  due_on date not null,
  opened_on date not null,
  opened_by uuid not null,
  -- none as long as somebody still has to decide
  signed_on date,
  signed_by uuid,
  unique (id, organisation_id),
  foreign key (source_id, district_id) references systems.sources (id, organisation_id) on delete cascade,
  check ((signed_on is null) = (signed_by is null)),
  check (signed_on >= opened_on)
);
create unique index on systems.authorisation_reviews (organisation_id, source_id) where signed_on is null;
create index on systems.authorisation_reviews (organisation_id, source_id, signed_on);

create table systems.authorisation_review_lines (
  id uuid primary key default gen_random_uuid(),
  review_id uuid not null,
  organisation_id uuid not null,
  -- may be destroyed after its own term; the line stays as proof
  authorisation_id uuid not null,
  -- what it was when the round began
  person_id uuid not null,
  role text not null check (char_length(role) <= 40),
  task text not null check (char_length(task) <= 40),
  starts_on date not null,
  ends_on date not null,
  arranged_by text not null,
  -- `gone` ended by itself, or by hand, before somebody decided
  decision text check (decision in ('keep', 'change', 'end', 'gone')),
  reason text check (char_length(reason) between 5 and 2000),
  new_ends_on date,
  decided_by uuid,
  decided_on date,
  unique (review_id, authorisation_id),
  foreign key (review_id, organisation_id) references systems.authorisation_reviews (id, organisation_id) on delete cascade,
  check ((decision is null) = (decided_on is null)),
  check ((decision is null) = (decided_by is null)),
  check (decision = 'gone' or decided_by is distinct from person_id),
  check (decision in ('keep', 'gone') or decision is null or reason is not null),
  check (new_ends_on is null or decision = 'change')
);
create index on systems.authorisation_review_lines (organisation_id);

-- Which reminders were asked for: once for each day that something had to be done and agreed number of days before it.
create table systems.authorisation_review_reminders (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  district_id uuid not null,
  source_id uuid not null,
  due_on date not null,
  days_before integer not null,
  sent_at timestamptz not null,
  unique (organisation_id, source_id, due_on, days_before),
  foreign key (source_id, district_id) references systems.sources (id, organisation_id) on delete cascade
);

create function systems.keep_authorisation_review() returns trigger language plpgsql as $$ begin
  if old.signed_on is not null then raise exception 'a review that was signed does not change'; end if;
  if (new.organisation_id, new.district_id, new.source_id, new.source_name, new.rhythm, new.rule, new.due_on, new.opened_on, new.opened_by)
      is distinct from
      (old.organisation_id, old.district_id, old.source_id, old.source_name, old.rhythm, old.rule, old.due_on, old.opened_on, old.opened_by) then
    raise exception 'a review stays what it was when it began';
  end if;
  if exists (select from systems.authorisation_review_lines l where l.review_id = new.id and l.decision is null) then
    raise exception 'a review is signed when all of it was decided';
  end if;
  return new;
end $$;
create trigger keep_authorisation_review before update on systems.authorisation_reviews
  for each row execute function systems.keep_authorisation_review();

create function systems.keep_authorisation_review_line() returns trigger language plpgsql as $$ begin
  if old.decision is not null then raise exception 'what was decided in a review does not change'; end if;
  if (new.review_id, new.organisation_id, new.authorisation_id, new.person_id, new.role, new.task, new.starts_on, new.ends_on, new.arranged_by)
      is distinct from
      (old.review_id, old.organisation_id, old.authorisation_id, old.person_id, old.role, old.task, old.starts_on, old.ends_on, old.arranged_by)
  then
    raise exception 'a line of a review stays what it was when it began';
  end if;
  return new;
end $$;
create trigger keep_authorisation_review_line before update on systems.authorisation_review_lines
  for each row execute function systems.keep_authorisation_review_line();

-- An end by hand can be taken back; the service does so on the same day alone.
create or replace function systems.keep_authorisation() returns trigger language plpgsql as $$ begin
  if (new.organisation_id, new.district_id, new.source_id, new.person_id, new.granted_by, new.granted_at) is distinct from
      (old.organisation_id, old.district_id, old.source_id, old.person_id, old.granted_by, old.granted_at) then
    raise exception 'an authorisation stays with its person and its source';
  end if;
  if old.ended_on is not null and new.request_id is not distinct from old.request_id
      and not (old.end_cause = 'ended' and new.ended_on is null) then
    raise exception 'what has ended does not change';
  end if;
  if old.person_id = app.person() and new.ended_on is null then
    raise exception 'of oneself one can only end it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

revoke all on function systems.keep_authorisation_review, systems.keep_authorisation_review_line from public;

alter table systems.authorisation_reviews enable row level security;
create policy keepers_read on systems.authorisation_reviews for select
  using (organisation_id = app.organisation() and systems.sees_access());
create policy keepers_open on systems.authorisation_reviews for insert
  with check (organisation_id = app.organisation() and district_id = app.district() and systems.grants_access()
    and opened_by = app.person() and signed_on is null);
create policy keepers_sign on systems.authorisation_reviews for update
  using (organisation_id = app.organisation() and systems.grants_access() and signed_on is null)
  with check (organisation_id = app.organisation() and systems.grants_access() and signed_by = app.person());

alter table systems.authorisation_review_lines enable row level security;
create policy keepers_read on systems.authorisation_review_lines for select
  using (organisation_id = app.organisation() and systems.sees_access());
create policy keepers_add on systems.authorisation_review_lines for insert
  with check (organisation_id = app.organisation() and systems.grants_access() and decision is null
    and exists (select from systems.authorisation_reviews r where r.id = review_id and r.signed_on is null));
create policy keepers_decide on systems.authorisation_review_lines for update
  using (organisation_id = app.organisation() and systems.grants_access() and decision is null)
  with check (organisation_id = app.organisation() and systems.grants_access() and decided_by = app.person());

-- The daily job alone writes them.
alter table systems.authorisation_review_reminders enable row level security;
create policy keepers_read on systems.authorisation_review_reminders for select
  using (organisation_id = app.organisation() and systems.grants_access());

grant select, insert, update on systems.authorisation_reviews, systems.authorisation_review_lines to weerwerk_app;
grant select on systems.authorisation_review_reminders to weerwerk_app;
