-- Meetings of a programme with agenda, minutes and decisions. Rows of the district; fixed once the minutes are adopted.
create table programme.meetings (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('project-group', 'steering-group', 'partners', 'other')),
  title text not null check (char_length(title) between 1 and 200),
  held_on date not null,
  starts_at text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text check (char_length(place) <= 200),
  state text not null default 'planned' check (state in ('planned', 'held', 'adopted')),
  adopted_at timestamptz,
  revision integer not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  check ((state = 'adopted') = (adopted_at is not null)),
  unique (id, organisation_id),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id)
);
create index on programme.meetings (programme_id, held_on desc);
create table programme.attendees (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null,
  organisation_id uuid not null,
  -- someone with an account, or else a role in words
  person_id uuid,
  role text check (char_length(role) between 1 and 200),
  was_present boolean,
  check ((person_id is null) <> (role is null)),
  unique (meeting_id, person_id),
  foreign key (meeting_id, organisation_id) references programme.meetings (id, organisation_id)
);
create index on programme.attendees (person_id);
create table programme.agenda_items (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null,
  organisation_id uuid not null,
  position integer not null check (position > 0),
  title text not null check (char_length(title) between 1 and 200),
  explanation text check (char_length(explanation) <= 10000),
  minutes text check (char_length(minutes) <= 20000),
  -- comes back in the next meeting
  is_open boolean not null default false,
  unique (meeting_id, position) deferrable initially deferred,
  unique (id, meeting_id),
  foreign key (meeting_id, organisation_id) references programme.meetings (id, organisation_id)
);
create table programme.meeting_decisions (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null,
  item_id uuid not null,
  organisation_id uuid not null,
  programme_id uuid not null,
  -- runs on within the programme
  number integer not null check (number > 0),
  text text not null check (char_length(text) between 1 and 2000),
  unique (programme_id, number),
  foreign key (meeting_id, organisation_id) references programme.meetings (id, organisation_id),
  foreign key (item_id, meeting_id) references programme.agenda_items (id, meeting_id)
);
create index on programme.meeting_decisions (meeting_id);

create function programme.keep_meeting() returns trigger language plpgsql as $$
declare
  is_removal boolean := coalesce(current_setting('app.destroying', true), '') = 'on' and current_setting('role', true) <> 'weerwerk_app';
  step text;
begin
  if tg_op = 'DELETE' then
    if not is_removal then raise exception 'a meeting is not removed'; end if;
    return old;
  end if;
  if old.state = 'adopted' then raise exception 'a meeting with adopted minutes does not change'; end if;
  step := old.state || ' to ' || new.state;
  if old.state <> new.state and step not in ('planned to held', 'held to planned', 'held to adopted') then
    raise exception 'a meeting does not go from %', step;
  end if;
  if (new.id, new.organisation_id, new.programme_id, new.made_at, new.made_by) is distinct from
      (old.id, old.organisation_id, old.programme_id, old.made_at, old.made_by) then
    raise exception 'a meeting stays with its programme';
  end if;
  return new;
end $$;
create trigger keep_meeting before update or delete on programme.meetings for each row execute function programme.keep_meeting();

-- What hangs on a meeting is fixed with it.
create function programme.keep_of_meeting() returns trigger language plpgsql as $$
declare wanted uuid;
begin
  if tg_op = 'DELETE' then wanted := old.meeting_id; else wanted := new.meeting_id; end if;
  if current_setting('role', true) = 'weerwerk_app'
      and exists (select from programme.meetings m where m.id = wanted and m.state = 'adopted') then
    raise exception 'a meeting with adopted minutes does not change';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;

-- Who is asked to a meeting reads it, whatever their role.
create function programme.attends(wanted uuid) returns boolean language sql stable security definer
  set search_path = '' cost 1000 as $$
  select exists (select from programme.attendees a where a.meeting_id = wanted and a.person_id = app.person()
    and a.organisation_id = app.district()) $$;
revoke all on function programme.attends from public;
grant execute on function programme.attends to weerwerk_app;

do $$
declare name text;
begin
  foreach name in array array['attendees', 'agenda_items', 'meeting_decisions'] loop
    execute format('create trigger keep_of_meeting before insert or update or delete on programme.%I for each row '
      'execute function programme.keep_of_meeting()', name);
    execute format('alter table programme.%I enable row level security', name);
    execute format('create policy readers on programme.%I for select using (programme.in_team(organisation_id) or '
      'programme.attends(meeting_id))', name);
    execute format('create policy keepers on programme.%I for all using (programme.keeps(organisation_id)) '
      'with check (programme.keeps(organisation_id))', name);
    execute format('grant select, insert, update, delete on programme.%I to weerwerk_app', name);
  end loop;
end $$;
alter table programme.meetings enable row level security;
create policy readers on programme.meetings for select using (programme.in_team(organisation_id) or programme.attends(id));
create policy keepers on programme.meetings for all using (programme.keeps(organisation_id))
  with check (programme.keeps(organisation_id));
grant select, insert, update on programme.meetings to weerwerk_app;
