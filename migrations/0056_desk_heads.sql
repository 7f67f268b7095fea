-- Handlers sign the head of the log with the key of which only they hold the secret: who makes the log anew can't make their signatures.

create table reporting.head_signatures (
  organisation_id uuid not null references reporting.points,
  lines bigint not null check (lines > 0),
  handler_id uuid not null references reporting.handlers,
  head text not null check (head ~ '^[0-9a-f]{64}$'),
  by_person uuid not null,
  -- as it was: the signature can be verified when these keys ended too
  sign_public text not null check (sign_public ~ '^[0-9a-f]{64}$'),
  signed_on date not null,
  sig text not null check (sig ~ '^[0-9a-f]{128}$'),
  primary key (organisation_id, lines, handler_id)
);

alter table reporting.head_signatures enable row level security;
create policy who_checks on reporting.head_signatures for select
  using (reporting.is_keeper(organisation_id) or (organisation_id = app.organisation() and reporting.is_handler(organisation_id)));
create policy handler_signs on reporting.head_signatures for insert with check (organisation_id = app.organisation() and by_person = app.person()
  and exists (select from reporting.handlers h where h.id = handler_id and h.organisation_id = head_signatures.organisation_id
    and h.person_id = app.person() and h.ended_at is null and h.sign_public = head_signatures.sign_public)
  and exists (select from audit.entries e where e.organisation_id = head_signatures.organisation_id and e.seq = lines
    and encode(e.hash, 'hex') = head));
grant select, insert on reporting.head_signatures to weerwerk_app;
