-- Photos and documents with a report: age files in pieces. The server knows their size, padded, and the day they came.

create table reporting.files (
  case_id uuid not null,
  organisation_id uuid not null,
  -- drawn by who sends it, and named in a message that the server can't read
  file_id text not null check (file_id ~ '^[0-9a-f]{32}$'),
  -- of the age file, in bytes: 25 MB with padding and what age adds
  size integer not null check (size between 1 and 26300000),
  begun_on date not null,
  pieces integer not null default 0 check (pieces >= 0),
  primary key (case_id, file_id),
  foreign key (case_id, organisation_id) references reporting.cases (id, organisation_id) on delete cascade
);
create index on reporting.files (begun_on);
create table reporting.file_pieces (
  case_id uuid not null,
  file_id text not null,
  place integer not null check (place >= 0),
  bytes bytea not null check (octet_length(bytes) between 1 and 524288),
  primary key (case_id, file_id, place),
  foreign key (case_id, file_id) references reporting.files on delete cascade
);
-- ciphertext can't be made smaller
alter table reporting.file_pieces alter column bytes set storage external;

create function reporting.pieces_of(size integer) returns integer language sql immutable as $$ select (size + 524287) / 524288 $$;

-- Announces a file of the reporter. `open` with how many pieces are there; `closed`, `full` for the case, `busy` for this day or
-- for the whole installation, `refused` for a size other than before. `anew` throws away the pieces of one that is not whole.
create function reporting.begin_file(hash text, file text, bytes integer, anew boolean, today date) returns jsonb
  language plpgsql security definer set search_path = '' as $$
declare it reporting.cases; known reporting.files; so_far bigint; so_many integer;
begin
  select * into it from reporting.cases c where c.mailbox_hash = hash for update;
  if not found then return jsonb_build_object('done', 'unknown'); end if;
  select * into known from reporting.files f where f.case_id = it.id and f.file_id = file;
  if found then
    if known.size <> bytes then return jsonb_build_object('done', 'refused'); end if;
    if anew and known.pieces < reporting.pieces_of(known.size) then
      delete from reporting.file_pieces p where p.case_id = it.id and p.file_id = file;
      update reporting.files f set pieces = 0 where f.case_id = it.id and f.file_id = file;
      known.pieces := 0;
    end if;
    return jsonb_build_object('done', 'open', 'pieces', known.pieces);
  end if;
  if it.closed_on is not null then return jsonb_build_object('done', 'closed'); end if;
  select coalesce(sum(f.size), 0), count(*) into so_far, so_many from reporting.files f where f.case_id = it.id;
  if so_many >= 30 or so_far + bytes > 150000000 then return jsonb_build_object('done', 'full'); end if;
  -- One at a time, so that many at once do not all find room.
  perform pg_advisory_xact_lock(480048);
  if (select coalesce(sum(f.size), 0) from reporting.files f where f.begun_on = today) + bytes > 2000000000
    or (select coalesce(sum(f.size::bigint), 0) from reporting.files f) + bytes > 50000000000
  then return jsonb_build_object('done', 'busy'); end if;
  insert into reporting.files (case_id, organisation_id, file_id, size, begun_on) values (it.id, it.organisation_id, file, bytes, today);
  return jsonb_build_object('done', 'open', 'pieces', 0);
end $$;

-- A piece of a file, in order and each once: `stored`, `known` for one that is there, `refused` for one of the wrong place or size.
create function reporting.add_piece(hash text, file text, at_place integer, piece bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare it reporting.files;
begin
  select f.* into it from reporting.files f join reporting.cases c on c.id = f.case_id
    where c.mailbox_hash = hash and f.file_id = file for update of f;
  if not found then return 'unknown'; end if;
  if at_place < it.pieces then
    return case when exists (select from reporting.file_pieces p where p.case_id = it.case_id and p.file_id = file
      and p.place = at_place and p.bytes = piece) then 'known' else 'refused' end;
  end if;
  if at_place > it.pieces or at_place >= reporting.pieces_of(it.size)
    or octet_length(piece) <> least(524288, it.size - at_place * 524288) then return 'refused'; end if;
  insert into reporting.file_pieces (case_id, file_id, place, bytes) values (it.case_id, file, at_place, piece);
  update reporting.files f set pieces = at_place + 1 where f.case_id = it.case_id and f.file_id = file;
  return 'stored';
end $$;

-- Which files of a mailbox are whole, for who proved to hold its receipt.
create function reporting.whole_files(hash text) returns setof text language sql stable security definer set search_path = '' as $$
  select f.file_id from reporting.files f join reporting.cases c on c.id = f.case_id
  where c.mailbox_hash = hash and f.pieces = reporting.pieces_of(f.size) $$;

revoke all on function reporting.begin_file, reporting.add_piece, reporting.whole_files, reporting.pieces_of from public;
grant execute on function reporting.begin_file, reporting.add_piece, reporting.whole_files to weerwerk_reporter;
grant execute on function reporting.pieces_of to weerwerk_app;

alter table reporting.files enable row level security;
create policy reader on reporting.files for select using (reporting.is_reader(case_id));
alter table reporting.file_pieces enable row level security;
create policy reader on reporting.file_pieces for select using (reporting.is_reader(case_id));
grant select on reporting.files, reporting.file_pieces to weerwerk_app;
