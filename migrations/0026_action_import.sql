-- An action that is brought in as done has its proof by the end of the same transaction; the other ways to done are kept by keep_action.
create function assessments.keep_done_proven() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from assessments.actions a where a.id = new.id and a.state = 'done')
      and not exists (select from assessments.action_proofs p where p.action_id = new.id) then
    raise exception 'an action is done when something proves it';
  end if;
  return null;
end $$;
revoke all on function assessments.keep_done_proven from public;
create constraint trigger keep_done_proven after insert on assessments.actions deferrable initially deferred
  for each row when (new.state = 'done') execute function assessments.keep_done_proven();

-- Whether who acts sees a common thread: an action may say that it came from it. Under the row level security of threads.
create function assessments.sees_thread(wanted uuid) returns boolean language sql stable as $$
  select exists (select from common_threads.threads t where t.id = wanted) $$;
