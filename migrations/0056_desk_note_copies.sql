-- Older notes for who reads along later: what its writer signed, sealed anew to the readers of the epoch in force by a handler who can
-- open it. The note itself stays as it was, since the next one holds its hash.

create table reporting.note_copies (
  case_id uuid not null,
  organisation_id uuid not null,
  seq integer not null,
  epoch integer not null check (epoch >= 1),
  handler_id uuid not null references reporting.handlers,
  made_on date not null,
  file bytea not null check (octet_length(file) between 100 and 200000),
  primary key (case_id, seq, epoch),
  foreign key (case_id, seq) references reporting.notes (case_id, seq) on delete cascade,
  foreign key (case_id, organisation_id) references reporting.cases (id, organisation_id) on delete cascade
);

alter table reporting.note_copies enable row level security;
create policy reader on reporting.note_copies for select using (reporting.is_reader(case_id));
create policy reader_seals on reporting.note_copies for insert with check (reporting.is_reader(case_id)
  and exists (select from reporting.handlers h where h.id = handler_id and h.person_id = app.person() and h.ended_at is null)
  and epoch = (select max(e.epoch) from reporting.envelopes e where e.case_id = note_copies.case_id)
  and exists (select from reporting.notes n where n.case_id = note_copies.case_id and n.seq = note_copies.seq and n.epoch < note_copies.epoch));
grant select, insert on reporting.note_copies to weerwerk_app;
