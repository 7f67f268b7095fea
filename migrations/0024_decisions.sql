-- Proposals to the board: versions that never change once they left draft, what members say beforehand, and what was decided.
create table programme.board_proposals (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  programme_id uuid not null,
  number integer not null check (number > 0),
  state text not null default 'draft' check (state in ('draft', 'review', 'agenda', 'decided', 'withdrawn')),
  -- the version that is worked on or stands, and the one that the board last got
  version integer not null default 1 check (version > 0),
  agenda_version integer check (agenda_version <= version),
  revision integer not null default 1,
  decided_on date,
  state_reason text check (char_length(state_reason) <= 2000),
  closed_at timestamptz,
  made_by uuid not null,
  made_at timestamptz not null,
  check ((state = 'decided') = (decided_on is not null)),
  check ((state in ('decided', 'withdrawn')) = (closed_at is not null)),
  check (state not in ('agenda', 'decided') or agenda_version = version),
  check (state <> 'withdrawn' or trim(coalesce(state_reason, '')) <> ''),
  unique (organisation_id, number),
  unique (id, organisation_id),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id)
);
create index on programme.board_proposals (programme_id);
-- The version that is worked on has no moment of freezing yet.
create table programme.proposal_versions (
  proposal_id uuid not null,
  number integer not null check (number > 0),
  organisation_id uuid not null,
  subject text not null check (char_length(subject) between 1 and 200),
  agenda_type text not null check (agenda_type in ('information', 'discussion', 'decision')),
  meets_on date,
  is_public boolean not null,
  handled_by text not null check (char_length(handled_by) <= 100),
  portfolio_holder text not null check (char_length(portfolio_holder) <= 200),
  points text[] not null default '{}',
  explanation text not null check (char_length(explanation) <= 20000),
  -- what is asked of municipalities, and of which
  asked text not null check (char_length(asked) <= 5000),
  municipalities uuid[] not null default '{}',
  attachments uuid[] not null default '{}',
  figures jsonb not null default '[]',
  frozen_at timestamptz,
  frozen_by uuid,
  on_agenda_at timestamptz,
  check ((frozen_at is null) = (frozen_by is null)),
  check (on_agenda_at is null or frozen_at is not null),
  primary key (proposal_id, number),
  foreign key (proposal_id, organisation_id) references programme.board_proposals (id, organisation_id)
);
create table programme.proposal_attachments (
  id uuid primary key default gen_random_uuid(),
  proposal_id uuid not null,
  organisation_id uuid not null,
  file_id uuid not null,
  name text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  foreign key (proposal_id, organisation_id) references programme.board_proposals (id, organisation_id)
);
create index on programme.proposal_attachments (proposal_id);
create table programme.board_comments (
  id uuid primary key default gen_random_uuid(),
  proposal_id uuid not null,
  organisation_id uuid not null,
  version integer not null,
  body text not null check (char_length(body) between 1 and 5000),
  author_id uuid not null,
  -- where the author sits: the district, or the own municipality
  author_at uuid not null,
  made_at timestamptz not null,
  foreign key (proposal_id, organisation_id) references programme.board_proposals (id, organisation_id)
);
create index on programme.board_comments (proposal_id);
create table programme.decisions (
  id uuid primary key default gen_random_uuid(),
  proposal_id uuid not null,
  organisation_id uuid not null,
  point integer not null check (point > 0),
  outcome text not null check (outcome in ('noted', 'agreed', 'amended', 'deferred')),
  note text check (char_length(note) <= 2000),
  check (outcome not in ('amended', 'deferred') or trim(coalesce(note, '')) <> ''),
  unique (proposal_id, point),
  foreign key (proposal_id, organisation_id) references programme.board_proposals (id, organisation_id)
);

create function programme.writes_proposals(district uuid) returns boolean language sql stable as $$
  select district = app.organisation() and app.has_role('project-leader', 'analyst', 'execution-specialist', 'programme-controller') $$;
-- Who sees a proposal, and as what: the same as decisions/policy.ts. The board from the agenda on, others what was decided.
create function programme.proposal_access(wanted uuid) returns text language sql stable security definer
  set search_path = '' cost 1000 as $$
  select case
      when programme.writes_proposals(p.organisation_id) then 'team'
      when p.agenda_version is null then null
      when (p.organisation_id = app.organisation() and app.has_role('board-member'))
        or (p.organisation_id = app.district() and app.has_role('mayor')) then 'board'
      when p.state <> 'decided' then null
      when p.organisation_id = app.district() and p.organisation_id <> app.organisation()
        and app.has_role('coordinator', 'secretary', 'controller')
        and (v.is_public or app.organisation() = any (v.municipalities)) then 'outcome'
      when p.organisation_id = app.organisation() and app.has_role('province-reader', 'administrator') and v.is_public then 'outcome'
    end
    from programme.board_proposals p
      left join programme.proposal_versions v on v.proposal_id = p.id and v.number = p.agenda_version
    where p.id = wanted $$;
create function programme.takes_comments(wanted uuid) returns boolean language sql stable security definer
  set search_path = '' cost 1000 as $$
  select exists (select from programme.board_proposals p where p.id = wanted and p.state = 'agenda'
    and (programme.keeps(p.organisation_id) or programme.proposal_access(p.id) = 'board')) $$;
-- How the tasks stand that came from decisions; who does them is the team's.
create function programme.decided_tasks(wanted uuid[]) returns table (decision uuid, task uuid, title text, state text, due_on date)
  language sql stable security definer set search_path = '' as $$
  select t.origin_id, t.id, t.title, t.state, t.due_on from programme.tasks t join programme.decisions d on d.id = t.origin_id
    where t.origin = 'decision' and d.id = any (wanted) and programme.proposal_access(d.proposal_id) is not null
    order by t.due_on, t.number $$;
revoke all on function programme.proposal_access, programme.takes_comments, programme.decided_tasks from public;
grant execute on function programme.proposal_access, programme.takes_comments, programme.decided_tasks to weerwerk_app;

create function programme.removes_proposals() returns boolean language sql stable as $$
  select coalesce(current_setting('app.destroying', true), '') = 'on' and current_setting('role', true) <> 'weerwerk_app' $$;
create function programme.keep_proposal() returns trigger language plpgsql as $$
declare step text;
begin
  if tg_op = 'DELETE' then
    if not programme.removes_proposals() then raise exception 'a proposal is withdrawn, not removed'; end if;
    return old;
  end if;
  step := old.state || ' to ' || new.state;
  if (new.id, new.organisation_id, new.programme_id, new.number, new.made_at, new.made_by) is distinct from
      (old.id, old.organisation_id, old.programme_id, old.number, old.made_at, old.made_by) then
    raise exception 'a proposal stays with its programme and its number';
  end if;
  if old.state = new.state and old.state <> 'draft' then raise exception 'a proposal changes as a draft'; end if;
  if old.state <> new.state and step not in ('draft to review', 'review to draft', 'review to agenda', 'agenda to draft',
      'agenda to decided', 'draft to withdrawn', 'review to withdrawn', 'agenda to withdrawn') then
    raise exception 'a proposal does not go from %', step;
  end if;
  return new;
end $$;
create trigger keep_proposal before update or delete on programme.board_proposals
  for each row execute function programme.keep_proposal();
create function programme.keep_proposal_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if not programme.removes_proposals() then raise exception 'a version of a proposal stays'; end if;
    return old;
  end if;
  if old.frozen_at is not null and (old.on_agenda_at is not null or new.on_agenda_at is null
      or to_jsonb(new) - 'on_agenda_at' is distinct from to_jsonb(old) - 'on_agenda_at') then
    raise exception 'a version of a proposal does not change';
  end if;
  return new;
end $$;
create trigger keep_proposal_version before update or delete on programme.proposal_versions
  for each row execute function programme.keep_proposal_version();
create function programme.keep_decision() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or not programme.removes_proposals() then raise exception 'a decision of the board stays as it was'; end if;
  return old;
end $$;
create trigger keep_decision before update or delete on programme.decisions
  for each row execute function programme.keep_decision();

alter table programme.board_proposals enable row level security;
alter table programme.proposal_versions enable row level security;
alter table programme.proposal_attachments enable row level security;
alter table programme.board_comments enable row level security;
alter table programme.decisions enable row level security;

create policy team_reads on programme.board_proposals for select using (programme.writes_proposals(organisation_id));
create policy others_read on programme.board_proposals for select using (programme.proposal_access(id) is not null);
create policy leader_makes on programme.board_proposals for insert
  with check (programme.keeps(organisation_id) and made_by = app.person());
create policy leader_changes on programme.board_proposals for update
  using (programme.keeps(organisation_id)) with check (programme.keeps(organisation_id));
create policy team_reads on programme.proposal_versions for select using (programme.writes_proposals(organisation_id));
create policy others_read on programme.proposal_versions for select using (on_agenda_at is not null
  and (programme.proposal_access(proposal_id) = 'board' or (programme.proposal_access(proposal_id) = 'outcome'
    and number = (select p.agenda_version from programme.board_proposals p where p.id = proposal_id))));
create policy leader_makes on programme.proposal_versions for insert with check (programme.keeps(organisation_id));
create policy leader_changes on programme.proposal_versions for update
  using (programme.keeps(organisation_id)) with check (programme.keeps(organisation_id));
create policy team_reads on programme.proposal_attachments for select using (programme.writes_proposals(organisation_id));
create policy others_read on programme.proposal_attachments for select using (exists (select from programme.proposal_versions v
  where v.proposal_id = proposal_attachments.proposal_id and proposal_attachments.id = any (v.attachments)));
create policy leader_adds on programme.proposal_attachments for insert
  with check (programme.keeps(organisation_id) and added_by = app.person());
create policy board_reads on programme.board_comments for select
  using (programme.keeps(organisation_id) or programme.proposal_access(proposal_id) = 'board');
create policy board_adds on programme.board_comments for insert
  with check (author_id = app.person() and author_at = app.organisation() and programme.takes_comments(proposal_id));
create policy author_takes_back on programme.board_comments for delete
  using (author_id = app.person() and programme.takes_comments(proposal_id));
create policy readers on programme.decisions for select
  using (programme.writes_proposals(organisation_id) or programme.proposal_access(proposal_id) is not null);
create policy leader_writes on programme.decisions for insert with check (programme.keeps(organisation_id));

grant select, insert, update on programme.board_proposals, programme.proposal_versions to weerwerk_app;
grant select, insert on programme.proposal_attachments, programme.decisions to weerwerk_app;
grant select, insert, delete on programme.board_comments to weerwerk_app;

-- A decision of the board may ask something of municipalities: an action in the plan of each, which is then its own.
alter table assessments.actions drop constraint actions_origin_check;
alter table assessments.actions add constraint actions_origin_check
  check (origin in ('own', 'norm', 'measure', 'finding', 'recommendation', 'thread', 'decision'));
create index on assessments.actions (origin_id) where origin = 'decision';
create function assessments.plan_by_decision(wanted uuid[], decision uuid, asked text, description text, due date, moment timestamptz)
  returns table (for_organisation uuid, made uuid) language plpgsql security definer set search_path = '' as $$
declare
  one uuid;
begin
  if app.person() is null or not app.has_role('project-leader') or app.organisation() is distinct from app.district() then
    raise exception 'only the project leader passes on what the board asks' using errcode = 'insufficient_privilege';
  end if;
  for one in select distinct w from unnest(wanted) w order by w loop
    if not exists (select from organisations.organisations o where o.id = one and o.kind = 'municipality'
        and o.district_id = app.organisation()) then
      raise exception 'a municipality of another district' using errcode = 'insufficient_privilege';
    end if;
    perform pg_advisory_xact_lock(hashtext('assessments.actions'), hashtext(one::text));
    insert into assessments.actions (organisation_id, district_id, number, title, description, origin, origin_id, due_on, created_at, created_by)
      select one, app.organisation(), coalesce(max(a.number), 0) + 1, asked, plan_by_decision.description, 'decision', decision, due,
          moment, app.person()
        from assessments.actions a where a.organisation_id = one
      returning id into made;
    insert into assessments.action_events (action_id, organisation_id, what, fields, done_by, done_at)
      values (made, one, 'make', '{}', app.person(), moment);
    for_organisation := one;
    return next;
  end loop;
end $$;
-- How the actions stand that came from decisions: counts, and for the project team of which municipalities.
create function assessments.decided_actions(wanted uuid[]) returns table (decision uuid, title text, due_on date, state text, actions integer,
    organisations uuid[]) language sql stable security definer set search_path = '' as $$
  select a.origin_id, a.title, a.due_on, a.state, count(*)::integer,
      case when app.organisation() = a.district_id and app.has_role('project-leader', 'analyst')
        then array_agg(a.organisation_id) else '{}' end
    from assessments.actions a
    where a.origin = 'decision' and a.origin_id = any (wanted) and a.district_id = app.district()
    group by a.origin_id, a.title, a.due_on, a.state, a.district_id order by a.due_on, a.title, a.state $$;
revoke all on function assessments.plan_by_decision, assessments.decided_actions from public;
grant execute on function assessments.plan_by_decision, assessments.decided_actions to weerwerk_app;
