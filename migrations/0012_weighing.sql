-- Weighing the threads of a round for joint action: its state, the seed of its draws and the ranking of the board.
create table common_threads.weighings (
  round_id uuid primary key,
  organisation_id uuid not null,
  state text not null default 'ranking' check (state in ('ranking', 'closed')),
  seed integer not null,
  -- the place of each criterion that the board agreed on; none yet means that every weighting counts
  places jsonb,
  places_reason text check (char_length(places_reason) <= 2000),
  revision integer not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  closed_at timestamptz,
  check ((places is null) = (places_reason is null)),
  check ((state = 'closed') = (closed_at is not null))
);
-- How one board member ranks the criteria: theirs alone. Others see what they rank together, by the system.
create table common_threads.rankings (
  round_id uuid not null references common_threads.weighings on delete cascade,
  person_id uuid not null,
  organisation_id uuid not null,
  places jsonb not null,
  ranked_at timestamptz not null,
  primary key (round_id, person_id)
);
-- What a person judges of a thread, each with a reason: criteria that no answer tells, a veto, and a norm that is not clear.
create table common_threads.judgements (
  thread_id uuid primary key references common_threads.threads on delete cascade,
  round_id uuid not null,
  organisation_id uuid not null,
  criteria jsonb not null,
  veto_reason text check (char_length(veto_reason) between 1 and 2000),
  unclear_reason text check (char_length(unclear_reason) between 1 and 2000),
  revision integer not null default 1,
  judged_by uuid not null,
  judged_at timestamptz not null
);
create index on common_threads.judgements (round_id);
-- What the project leader decided for a thread, with what was advised at that moment.
create table common_threads.outcomes (
  thread_id uuid primary key references common_threads.threads on delete cascade,
  round_id uuid not null,
  organisation_id uuid not null,
  outcome text not null check (outcome in ('joint', 'pairs', 'local', 'repair', 'coordinate')),
  reason text not null check (char_length(reason) between 1 and 2000),
  advised text check (advised in ('joint', 'pairs', 'local', 'repair', 'coordinate')),
  revision integer not null default 1,
  decided_by uuid not null,
  decided_at timestamptz not null
);
create index on common_threads.outcomes (round_id);

-- What only the mayor may do is never decided to be carried out jointly, whoever asks.
create function common_threads.keep_power() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'outcomes' then
    if new.outcome = 'joint' and exists (select from common_threads.judgements j
        where j.thread_id = new.thread_id and j.veto_reason is not null) then
      raise exception 'a thread with a veto is not carried out jointly';
    end if;
  elsif new.veto_reason is not null and exists (select from common_threads.outcomes o
      where o.thread_id = new.thread_id and o.outcome = 'joint') then
    raise exception 'a thread that was decided to be joint gets no veto';
  end if;
  return new;
end $$;
revoke all on function common_threads.keep_power from public;
create trigger keep_power before insert or update on common_threads.outcomes
  for each row execute function common_threads.keep_power();
create trigger keep_power before insert or update on common_threads.judgements
  for each row execute function common_threads.keep_power();

alter table common_threads.weighings enable row level security;
alter table common_threads.rankings enable row level security;
alter table common_threads.judgements enable row level security;
alter table common_threads.outcomes enable row level security;

create policy leader_keeps on common_threads.weighings for all
  using (organisation_id = app.organisation() and app.has_role('project-leader'))
  with check (organisation_id = app.organisation() and app.has_role('project-leader'));
create policy analyst_and_board_read on common_threads.weighings for select
  using (organisation_id = app.organisation() and app.has_role('analyst', 'board-member'));
create policy closed_in_district on common_threads.weighings for select
  using (state = 'closed' and organisation_id in (app.organisation(), app.district()));

create policy own_ranking on common_threads.rankings for select
  using (organisation_id = app.organisation() and person_id = app.person());
create policy member_ranks on common_threads.rankings for insert
  with check (organisation_id = app.organisation() and person_id = app.person() and app.has_role('board-member')
    and exists (select from common_threads.weighings w where w.round_id = rankings.round_id
      and w.organisation_id = rankings.organisation_id and w.state = 'ranking'));
create policy member_ranks_again on common_threads.rankings for update
  using (organisation_id = app.organisation() and person_id = app.person() and app.has_role('board-member'))
  with check (organisation_id = app.organisation() and person_id = app.person() and app.has_role('board-member')
    and exists (select from common_threads.weighings w where w.round_id = rankings.round_id
      and w.organisation_id = rankings.organisation_id and w.state = 'ranking'));

create policy analysts_judge on common_threads.judgements for all
  using (organisation_id = app.organisation() and app.has_role('project-leader', 'analyst'))
  with check (organisation_id = app.organisation() and app.has_role('project-leader', 'analyst'));
create policy closed_in_district on common_threads.judgements for select
  using (organisation_id in (app.organisation(), app.district()) and exists (select from common_threads.weighings w
    where w.round_id = judgements.round_id and w.organisation_id = judgements.organisation_id and w.state = 'closed'));

create policy leader_decides on common_threads.outcomes for all
  using (organisation_id = app.organisation() and app.has_role('project-leader'))
  with check (organisation_id = app.organisation() and app.has_role('project-leader'));
create policy analyst_reads on common_threads.outcomes for select
  using (organisation_id = app.organisation() and app.has_role('analyst'));
create policy closed_in_district on common_threads.outcomes for select
  using (organisation_id in (app.organisation(), app.district()) and exists (select from common_threads.weighings w
    where w.round_id = outcomes.round_id and w.organisation_id = outcomes.organisation_id and w.state = 'closed'));

grant select, insert, update on common_threads.weighings, common_threads.rankings, common_threads.judgements to weerwerk_app;
grant select, insert, update, delete on common_threads.outcomes to weerwerk_app;
