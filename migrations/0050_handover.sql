-- Hand-over of a report to a body outside: who receives with which key, and the steps of each package. What handlers write is an
-- age file for the readers of the case; the package itself is made in their browser and never comes here.

create table reporting.receivers (
  id uuid primary key,
  organisation_id uuid not null references reporting.points,
  body text not null check (body in ('riec', 'police', 'prosecution', 'environmental-service', 'whistleblowers-authority')),
  version integer not null check (version > 0),
  name text not null check (char_length(name) between 1 and 200),
  recipient text not null check (recipient ~ '^age1[a-z0-9]+$' and char_length(recipient) between 50 and 3000),
  -- the first half of the SHA-256 of the key, which was told by another way than the key
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{32}$'),
  entered_by uuid not null,
  entered_on date not null,
  checked_by uuid,
  checked_on date,
  ended_on date,
  unique (organisation_id, body, version),
  unique (id, organisation_id),
  -- someone else asks the receiver a second time
  check (checked_by <> entered_by),
  check ((checked_by is null) = (checked_on is null))
);

create table reporting.handovers (
  id uuid primary key,
  case_id uuid not null,
  organisation_id uuid not null,
  receiver_id uuid not null,
  ground text not null check (ground ~ '^[a-z0-9-]{1,60}$'),
  unique (id, organisation_id),
  foreign key (case_id, organisation_id) references reporting.cases (id, organisation_id) on delete cascade,
  foreign key (receiver_id, organisation_id) references reporting.receivers (id, organisation_id)
);
create index on reporting.handovers (case_id);
create index on reporting.handovers (receiver_id);

-- What was done with a package, by whom and on which day; a step never changes. `file` is what was written for the other readers
-- and goes with the content of the report.
create table reporting.handover_steps (
  handover_id uuid not null,
  organisation_id uuid not null,
  seq integer not null check (seq between 0 and 99),
  step text not null check (step in ('drafted', 'approved', 'returned', 'sealed', 'received', 'withdrawn')),
  by_person uuid not null,
  done_on date not null,
  file bytea check (octet_length(file) between 100 and 200000),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  reference text check (char_length(reference) between 1 and 100),
  received_on date,
  primary key (handover_id, seq),
  foreign key (handover_id, organisation_id) references reporting.handovers (id, organisation_id) on delete cascade,
  check (file is null or step in ('drafted', 'approved', 'returned')),
  check ((sha256 is not null) = (step = 'sealed')),
  check ((received_on is not null) = (step = 'received') and (reference is null or step = 'received'))
);

-- Which step can follow which, and that who judges a draft is another person than who wrote it.
create function reporting.follow_handover() returns trigger language plpgsql set search_path = '' as $$
declare before reporting.handover_steps;
begin
  select * into before from reporting.handover_steps s where s.handover_id = new.handover_id order by s.seq desc limit 1;
  if new.seq <> coalesce(before.seq + 1, 0) or not (coalesce(before.step, 'nothing'), new.step) in (
    ('nothing', 'drafted'), ('drafted', 'approved'), ('drafted', 'returned'), ('returned', 'drafted'), ('approved', 'sealed'),
    ('sealed', 'sealed'), ('sealed', 'received'), ('drafted', 'withdrawn'), ('returned', 'withdrawn'), ('approved', 'withdrawn'))
  then raise exception 'this step can not follow' using errcode = 'check_violation'; end if;
  if new.step in ('approved', 'returned') and new.by_person = before.by_person
  then raise exception 'four eyes' using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger follow_handover before insert on reporting.handover_steps for each row execute function reporting.follow_handover();

-- A fingerprint is checked once, by who says so.
create function reporting.check_receiver() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.checked_by is distinct from old.checked_by and (old.checked_by is not null or new.checked_by is distinct from app.person())
  then raise exception 'checked by another' using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger check_receiver before update on reporting.receivers for each row execute function reporting.check_receiver();
revoke all on function reporting.follow_handover, reporting.check_receiver from public;
grant execute on function reporting.follow_handover, reporting.check_receiver to weerwerk_app;

alter table reporting.receivers enable row level security;
create policy reads on reporting.receivers for select using (reporting.is_keeper(organisation_id) or reporting.is_handler(organisation_id));
create policy keeper_enters on reporting.receivers for insert
  with check (reporting.is_keeper(organisation_id) and entered_by = app.person() and checked_by is null);
create policy keeper_checks on reporting.receivers for update using (reporting.is_keeper(organisation_id)) with check (reporting.is_keeper(organisation_id));
alter table reporting.handovers enable row level security;
create policy reader on reporting.handovers for select using (reporting.is_reader(case_id));
create policy reader_begins on reporting.handovers for insert with check (reporting.is_reader(case_id));
alter table reporting.handover_steps enable row level security;
create policy reader on reporting.handover_steps for select
  using (exists (select from reporting.handovers h where h.id = handover_id and reporting.is_reader(h.case_id)));
create policy reader_acts on reporting.handover_steps for insert
  with check (by_person = app.person() and exists (select from reporting.handovers h where h.id = handover_id and reporting.is_reader(h.case_id)));

grant select, insert on reporting.receivers, reporting.handovers, reporting.handover_steps to weerwerk_app;
grant update (checked_by, checked_on, ended_on) on reporting.receivers to weerwerk_app;
