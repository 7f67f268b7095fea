-- What handlers do with a report: notes that only they open, the assessment by two of them, and links between reports. The server
-- knows the days, who they were and the label of the outcome.

create table reporting.notes (
  case_id uuid not null,
  organisation_id uuid not null,
  -- each note holds the hash of the one before
  seq integer not null check (seq between 0 and 999),
  kind text not null check (kind in ('note', 'triage', 'second')),
  epoch integer not null check (epoch >= 0),
  handler_id uuid not null references reporting.handlers,
  written_on date not null,
  file bytea not null check (octet_length(file) between 100 and 200000),
  primary key (case_id, seq),
  foreign key (case_id, organisation_id) references reporting.cases (id, organisation_id) on delete cascade
);

-- An assessment: a proposal of one, final when another person agrees.
create table reporting.triages (
  case_id uuid not null,
  organisation_id uuid not null,
  -- the note that holds what the first one saw
  first_note integer not null,
  outcome text not null check (outcome in ('taken-up', 'local-meeting', 'police', 'riec', 'environmental-service', 'other-route', 'joined', 'no-follow-up')),
  regime text not null check (regime in ('unknown', 'own', 'wbk')),
  first_person uuid not null,
  first_on date not null,
  second_note integer,
  second_person uuid,
  second_on date,
  agrees boolean,
  primary key (case_id, first_note),
  foreign key (case_id, first_note) references reporting.notes (case_id, seq) on delete cascade,
  foreign key (case_id, second_note) references reporting.notes (case_id, seq) on delete cascade,
  foreign key (case_id, organisation_id) references reporting.cases (id, organisation_id) on delete cascade,
  check (second_person is null or second_person <> first_person),
  check (num_nulls(second_note, second_person, second_on, agrees) in (0, 4))
);
create unique index on reporting.triages (case_id) where second_on is null;

-- Two reports that belong together; the smaller id first.
create table reporting.links (
  case_id uuid not null,
  other_id uuid not null,
  organisation_id uuid not null,
  made_by uuid not null,
  made_on date not null,
  primary key (case_id, other_id),
  foreign key (case_id, organisation_id) references reporting.cases (id, organisation_id) on delete cascade,
  foreign key (other_id, organisation_id) references reporting.cases (id, organisation_id) on delete cascade,
  check (case_id < other_id)
);
create index on reporting.links (other_id);

-- The last day that the readers were told of.
alter table reporting.cases add column told_due_on date;

-- What two decided stays as it is.
create function reporting.triage_stands() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.second_on is not null then raise exception 'this assessment is final' using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger triage_stands before update on reporting.triages for each row execute function reporting.triage_stands();

-- Whoever writes: a report is assessed, and has an outcome, when two people said the same.
create function reporting.assessed_by_two() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if (new.assessed_on is not null and new.assessed_on is distinct from old.assessed_on)
    or (new.outcome is not null and new.outcome is distinct from old.outcome)
  then
    if not exists (select from reporting.triages t where t.case_id = new.id and t.agrees and t.outcome is not distinct from new.outcome)
    then raise exception 'assessed by one' using errcode = 'check_violation'; end if;
  end if;
  return new;
end $$;
revoke all on function reporting.triage_stands(), reporting.assessed_by_two() from public;
create trigger assessed_by_two before update on reporting.cases for each row execute function reporting.assessed_by_two();

alter table reporting.notes enable row level security;
create policy reader on reporting.notes for select using (reporting.is_reader(case_id));
create policy reader_writes on reporting.notes for insert with check (reporting.is_reader(case_id)
  and exists (select from reporting.handlers h where h.id = handler_id and h.person_id = app.person() and h.ended_at is null));
alter table reporting.triages enable row level security;
create policy reader on reporting.triages for select using (reporting.is_reader(case_id));
create policy first_proposes on reporting.triages for insert
  with check (reporting.is_reader(case_id) and first_person = app.person() and second_person is null);
create policy second_judges on reporting.triages for update using (reporting.is_reader(case_id) and first_person <> app.person())
  with check (reporting.is_reader(case_id) and second_person = app.person());
create policy first_withdraws on reporting.triages for delete
  using (reporting.is_reader(case_id) and first_person = app.person() and second_on is null);
alter table reporting.links enable row level security;
create policy reader_of_both on reporting.links for select using (reporting.is_reader(case_id) and reporting.is_reader(other_id));
create policy reader_of_both_links on reporting.links for insert
  with check (reporting.is_reader(case_id) and reporting.is_reader(other_id) and made_by = app.person());
create policy reader_of_both_unlinks on reporting.links for delete using (reporting.is_reader(case_id) and reporting.is_reader(other_id));

grant select, insert on reporting.notes to weerwerk_app;
grant select, insert, delete, update (second_note, second_person, second_on, agrees) on reporting.triages to weerwerk_app;
grant select, insert, delete on reporting.links to weerwerk_app;
