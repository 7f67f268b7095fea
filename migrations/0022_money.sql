-- Money of a programme: where it comes from, how it was budgeted and what happened to it. The municipality's own financial system
-- stays the source. Rows of the district; bookings are only ever added.
create function programme.keeps_money(district uuid) returns boolean language sql stable as $$
  select district = app.organisation() and app.has_role('project-leader', 'programme-controller')
$$;
create function programme.destroying() returns boolean language sql stable as $$
  select coalesce(current_setting('app.destroying', true), '') = 'on' and current_setting('role', true) <> 'weerwerk_app' $$;

create table programme.money_settings (
  programme_id uuid primary key,
  organisation_id uuid not null,
  -- from this amount a second person approves
  four_eyes_cents bigint not null default 1000000 check (four_eyes_cents between 1 and 100000000000),
  hour_rate_cents bigint not null default 0 check (hour_rate_cents between 0 and 1000000),
  -- how the columns of the financial system's export are read
  mapping jsonb not null default '{}',
  revision integer not null default 1,
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id)
);
create table programme.funding_sources (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  organisation_id uuid not null,
  code text not null check (code ~ '^[A-Z0-9-]{1,20}$'),
  title text not null check (char_length(title) between 1 and 200),
  funder text not null check (char_length(funder) between 1 and 200),
  amount_cents bigint not null check (amount_cents between 1 and 100000000000),
  -- the source that this is an earmarked part of
  part_of uuid,
  conditions text not null default '' check (char_length(conditions) <= 10000),
  starts_on date not null,
  ends_on date not null,
  -- who it may be spent for; none named is all
  municipalities uuid[] not null default '{}',
  excluded_themes uuid[] not null default '{}',
  revision integer not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  check (ends_on >= starts_on),
  check (part_of <> id),
  unique (programme_id, code),
  unique (id, programme_id),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id),
  foreign key (part_of, programme_id) references programme.funding_sources (id, programme_id)
);
create table programme.budgets (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  organisation_id uuid not null,
  version integer not null check (version > 0),
  explanation text not null default '' check (char_length(explanation) <= 10000),
  state text not null default 'draft' check (state in ('draft', 'decided', 'replaced')),
  made_by uuid not null,
  made_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  check ((state = 'draft') = (decided_at is null) and (state = 'draft') = (decided_by is null)),
  unique (programme_id, version),
  unique (id, programme_id),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id)
);
create unique index on programme.budgets (programme_id) where state = 'decided';
create unique index on programme.budgets (programme_id) where state = 'draft';
create table programme.budget_lines (
  id uuid primary key default gen_random_uuid(),
  budget_id uuid not null,
  programme_id uuid not null,
  organisation_id uuid not null,
  line_id uuid not null,
  sub_project_id uuid,
  part_id uuid,
  source_id uuid not null,
  municipality_id uuid,
  theme_id uuid not null,
  title text not null check (char_length(title) between 1 and 200),
  amount_cents bigint not null check (amount_cents between 1 and 100000000000),
  check (part_id is null or sub_project_id is not null),
  foreign key (budget_id, programme_id) references programme.budgets (id, programme_id),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id),
  foreign key (line_id, programme_id) references programme.lines (id, programme_id),
  foreign key (sub_project_id, programme_id) references programme.sub_projects (id, programme_id),
  foreign key (part_id, programme_id) references programme.parts (id, programme_id),
  foreign key (source_id, programme_id) references programme.funding_sources (id, programme_id)
);
create index on programme.budget_lines (budget_id);
create table programme.money_imports (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  organisation_id uuid not null,
  file_name text not null check (char_length(file_name) between 1 and 200),
  booked integer not null check (booked > 0),
  doubles integer not null check (doubles >= 0),
  made_by uuid not null,
  made_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  check ((undone_by is null) = (undone_at is null)),
  unique (id, programme_id),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id)
);
create table programme.bookings (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  organisation_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('expectation', 'commitment', 'release', 'invoice')),
  -- below zero for a reversal, above it for all else
  amount_cents bigint not null check (amount_cents between -100000000000 and 100000000000 and amount_cents <> 0),
  -- the expectation or commitment that this takes from
  taken_from uuid,
  taken_kind text check (taken_kind in ('expectation', 'commitment')),
  reverses uuid,
  reason text check (char_length(reason) <= 2000),
  line_id uuid not null,
  sub_project_id uuid,
  part_id uuid,
  source_id uuid not null,
  municipality_id uuid,
  theme_id uuid not null,
  booked_on date not null,
  title text not null check (char_length(title) between 1 and 200),
  party text not null default '' check (char_length(party) <= 200),
  reference text not null default '' check (char_length(reference) <= 100),
  -- what makes two bookings the same one, as a hash
  print text not null check (char_length(print) = 64),
  needs_approval boolean not null,
  import_id uuid,
  made_by uuid not null,
  made_at timestamptz not null,
  check ((amount_cents < 0) = (reverses is not null)),
  check (reverses is null or trim(coalesce(reason, '')) <> ''),
  check ((taken_from is null) = (taken_kind is null)),
  check (kind <> 'release' or taken_kind is not null),
  check (kind <> 'expectation' or taken_kind is null),
  check (kind <> 'commitment' or taken_kind is null or taken_kind = 'expectation'),
  check (part_id is null or sub_project_id is not null),
  unique (programme_id, number),
  unique (id, programme_id),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id),
  foreign key (taken_from, programme_id) references programme.bookings (id, programme_id),
  foreign key (reverses, programme_id) references programme.bookings (id, programme_id),
  foreign key (import_id, programme_id) references programme.money_imports (id, programme_id),
  foreign key (line_id, programme_id) references programme.lines (id, programme_id),
  foreign key (sub_project_id, programme_id) references programme.sub_projects (id, programme_id),
  foreign key (part_id, programme_id) references programme.parts (id, programme_id),
  foreign key (source_id, programme_id) references programme.funding_sources (id, programme_id)
);
create index on programme.bookings (programme_id, booked_on desc, number desc);
create index on programme.bookings (programme_id, print);
create index on programme.bookings (reverses) where reverses is not null;
create index on programme.bookings (taken_from) where taken_from is not null;
create index on programme.bookings (import_id) where import_id is not null;
create index on programme.bookings (sub_project_id);
create index on programme.bookings (source_id);
create table programme.booking_judgements (
  booking_id uuid primary key,
  programme_id uuid not null,
  organisation_id uuid not null,
  judgement text not null check (judgement in ('approved', 'refused', 'withdrawn')),
  reason text check (char_length(reason) <= 2000),
  made_by uuid not null,
  made_at timestamptz not null,
  check (judgement <> 'refused' or trim(coalesce(reason, '')) <> ''),
  foreign key (booking_id, programme_id) references programme.bookings (id, programme_id),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id)
);
create index on programme.booking_judgements (programme_id);
create table programme.accounts (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  organisation_id uuid not null,
  number integer not null check (number > 0),
  -- costs up to and with this day
  up_to date not null,
  -- what was accounted for when it was closed; bookings of later do not change it
  content jsonb,
  made_by uuid not null,
  made_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  check ((closed_at is null) = (content is null) and (closed_at is null) = (closed_by is null)),
  unique (programme_id, number),
  unique (id, programme_id),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id)
);
create unique index on programme.accounts (programme_id) where closed_at is null;
create table programme.account_explanations (
  account_id uuid not null,
  programme_id uuid not null,
  organisation_id uuid not null,
  -- the line, sub-project or part that it is about
  activity_id uuid not null,
  explanation text not null check (char_length(trim(explanation)) between 1 and 5000),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (account_id, activity_id),
  foreign key (account_id, programme_id) references programme.accounts (id, programme_id),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id)
);

create function programme.only_added() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and programme.destroying() then return old; end if;
  raise exception 'bookings are corrected by a reversal, never changed or removed' using errcode = 'insufficient_privilege';
end $$;
create trigger only_added before update or delete on programme.bookings for each row execute function programme.only_added();
create trigger only_added before update or delete on programme.booking_judgements
  for each row execute function programme.only_added();
create trigger never_emptied before truncate on programme.bookings execute function programme.only_added();
create trigger never_emptied before truncate on programme.booking_judgements execute function programme.only_added();

-- Whether a booking stands: it needs no second person, or one approved it.
create function programme.stands(booking uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select not b.needs_approval or exists (select from programme.booking_judgements j where j.booking_id = b.id
      and j.judgement = 'approved')
    from programme.bookings b where b.id = booking $$;
-- Whether a booking may still come to stand.
create function programme.is_alive(booking uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select not exists (select from programme.booking_judgements j where j.booking_id = booking and j.judgement <> 'approved') $$;
revoke all on function programme.stands, programme.is_alive from public;

-- The same as money/model.ts, for whoever comes by SQL. One programme is booked on by one at a time.
create function programme.check_booking() returns trigger language plpgsql security definer set search_path = '' as $$
declare source programme.funding_sources; origin programme.bookings; spent bigint;
begin
  perform pg_advisory_xact_lock(hashtext('programme.bookings'), hashtext(new.programme_id::text));
  select * into source from programme.funding_sources s where s.id = new.source_id;
  if new.booked_on not between source.starts_on and source.ends_on then
    raise exception 'outside the period of the source';
  end if;
  if new.theme_id = any (source.excluded_themes) then raise exception 'the source is not for this theme'; end if;
  if source.municipalities <> '{}' and new.municipality_id is not null
      and not new.municipality_id = any (source.municipalities) then
    raise exception 'the source is not for this municipality';
  end if;
  if new.reverses is not null then
    select * into origin from programme.bookings b where b.id = new.reverses;
    if origin.reverses is not null then raise exception 'a reversal is not reversed'; end if;
    if not programme.stands(origin.id) then raise exception 'only what stands is reversed'; end if;
    if exists (select from programme.bookings b where b.reverses = origin.id and programme.is_alive(b.id)) then
      raise exception 'a booking is reversed once';
    end if;
    if (new.kind, -new.amount_cents, new.taken_from, new.line_id, new.sub_project_id, new.part_id, new.source_id, new.municipality_id,
        new.theme_id, new.booked_on) is distinct from
        (origin.kind, origin.amount_cents, origin.taken_from, origin.line_id, origin.sub_project_id, origin.part_id,
        origin.source_id, origin.municipality_id, origin.theme_id, origin.booked_on) then
      raise exception 'a reversal mirrors its booking';
    end if;
    select coalesce(sum(b.amount_cents), 0) into spent from programme.bookings b
      where b.taken_from = origin.id and programme.is_alive(b.id) and (b.amount_cents > 0 or programme.stands(b.id));
    if spent <> 0 then raise exception 'something was taken from this booking'; end if;
  elsif new.taken_from is not null then
    select * into origin from programme.bookings b where b.id = new.taken_from;
    if origin.kind <> new.taken_kind or origin.reverses is not null or not programme.stands(origin.id) or exists (
        select from programme.bookings b where b.reverses = origin.id and programme.is_alive(b.id)) then
      raise exception 'nothing can be taken from this booking';
    end if;
    select coalesce(sum(b.amount_cents), 0) into spent from programme.bookings b
      where b.taken_from = origin.id and programme.is_alive(b.id) and (b.amount_cents > 0 or programme.stands(b.id));
    if spent + new.amount_cents > origin.amount_cents then raise exception 'more than is open'; end if;
    if (new.line_id, new.sub_project_id, new.part_id, new.source_id, new.municipality_id, new.theme_id) is distinct from
        (origin.line_id, origin.sub_project_id, origin.part_id, origin.source_id, origin.municipality_id, origin.theme_id) then
      raise exception 'a booking stays with the activity and source of what it is taken from';
    end if;
  end if;
  return new;
end $$;
revoke all on function programme.check_booking from public;
create trigger check_booking before insert on programme.bookings for each row execute function programme.check_booking();

create function programme.check_judgement() returns trigger language plpgsql security definer set search_path = '' as $$
declare booking programme.bookings;
begin
  select * into booking from programme.bookings b where b.id = new.booking_id;
  if not booking.needs_approval then raise exception 'this booking needs no approval'; end if;
  if new.judgement = 'withdrawn' and new.made_by <> booking.made_by then raise exception 'withdrawn by who entered it'; end if;
  if new.judgement <> 'withdrawn' and new.made_by = booking.made_by then
    raise exception 'who entered a booking does not judge it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke all on function programme.check_judgement from public;
create trigger check_judgement before insert on programme.booking_judgements
  for each row execute function programme.check_judgement();

-- A version that was decided stays as it was; lines fit in their source, to the cent.
create function programme.keep_budget() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' and not programme.destroying() then raise exception 'a decided budget stays'; end if;
    return old;
  end if;
  if (new.id, new.programme_id, new.organisation_id, new.version, new.made_by, new.made_at) is distinct from
      (old.id, old.programme_id, old.organisation_id, old.version, old.made_by, old.made_at) then
    raise exception 'a budget stays with its programme and its version';
  end if;
  if old.state <> 'draft' and (new.explanation, new.decided_by, new.decided_at) is distinct from
      (old.explanation, old.decided_by, old.decided_at) then
    raise exception 'a decided budget stays as it was';
  end if;
  if old.state || ' to ' || new.state not in ('draft to draft', 'draft to decided', 'decided to replaced') then
    raise exception 'a budget does not go from % to %', old.state, new.state;
  end if;
  return new;
end $$;
create trigger keep_budget before update or delete on programme.budgets for each row execute function programme.keep_budget();
create function programme.keep_budget_line() returns trigger language plpgsql security definer set search_path = '' as $$
declare source programme.funding_sources; room bigint; state text;
begin
  if programme.destroying() then return old; end if;
  select b.state into state from programme.budgets b where b.id = coalesce(new.budget_id, old.budget_id);
  if state <> 'draft' and app.person() is not null then raise exception 'a decided budget stays as it was'; end if;
  if tg_op = 'DELETE' then return old; end if;
  select * into source from programme.funding_sources s where s.id = new.source_id for update;
  room := source.amount_cents - (select coalesce(sum(s.amount_cents), 0) from programme.funding_sources s where s.part_of = source.id)
    - (select coalesce(sum(l.amount_cents), 0) from programme.budget_lines l
      where l.budget_id = new.budget_id and l.source_id = new.source_id and l.id <> new.id);
  if new.amount_cents > room then raise exception 'the lines exceed the source'; end if;
  if new.theme_id = any (source.excluded_themes) or (source.municipalities <> '{}' and new.municipality_id is not null
      and not new.municipality_id = any (source.municipalities)) then
    raise exception 'the source is not for this';
  end if;
  return new;
end $$;
revoke all on function programme.keep_budget_line from public;
create trigger keep_budget_line before insert or update or delete on programme.budget_lines
  for each row execute function programme.keep_budget_line();
create function programme.keep_account() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and programme.destroying() then return old; end if;
  if tg_op = 'DELETE' or old.closed_at is not null then raise exception 'a closed account stays as it was'; end if;
  return new;
end $$;
create trigger keep_account before update or delete on programme.accounts for each row execute function programme.keep_account();
create function programme.keep_explanation() returns trigger language plpgsql security definer set search_path = '' as $$
declare wanted uuid := case when tg_op = 'DELETE' then old.account_id else new.account_id end;
begin
  if not programme.destroying() and exists (select from programme.accounts a where a.id = wanted and a.closed_at is not null) then
    raise exception 'a closed account stays as it was';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
revoke all on function programme.keep_explanation from public;
create trigger keep_explanation before insert or update or delete on programme.account_explanations
  for each row execute function programme.keep_explanation();

do $$
declare name text;
begin
  foreach name in array array['money_settings', 'funding_sources', 'budgets', 'budget_lines', 'money_imports', 'bookings',
      'booking_judgements', 'accounts', 'account_explanations'] loop
    execute format('alter table programme.%I enable row level security', name);
    -- The subselects are worked out once a statement, not once a row: there are tens of thousands of bookings.
    execute format('create policy readers on programme.%I for select using ('
      '(organisation_id = (select app.organisation()) and (select programme.reads(app.organisation()))) or '
      '(organisation_id = (select app.district()) and (select programme.reads(app.district()))))', name);
  end loop;
  foreach name in array array['money_settings', 'funding_sources', 'budgets', 'budget_lines', 'account_explanations'] loop
    execute format('create policy keepers on programme.%I for all using (programme.keeps_money(organisation_id)) '
      'with check (programme.keeps_money(organisation_id))', name);
    execute format('grant select, insert, update, delete on programme.%I to weerwerk_app', name);
  end loop;
  foreach name in array array['accounts', 'money_imports'] loop
    execute format('create policy keepers on programme.%I for all using (programme.keeps_money(organisation_id)) '
      'with check (programme.keeps_money(organisation_id))', name);
    execute format('grant select, insert, update on programme.%I to weerwerk_app', name);
  end loop;
  foreach name in array array['bookings', 'booking_judgements'] loop
    execute format('create policy adders on programme.%I for insert with check (programme.keeps_money(organisation_id) '
      'and made_by = app.person())', name);
    execute format('grant select, insert on programme.%I to weerwerk_app', name);
  end loop;
end $$;
