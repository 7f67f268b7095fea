-- Who makes tasks of a programme can give them to the coordinators of municipalities, and so sees who those are.
create policy task_makers_read on organisations.memberships for select
  using (app.has_role('analyst', 'execution-specialist') and role = 'coordinator'
    and exists (select from organisations.organisations o where o.id = organisation_id and o.district_id = app.organisation()));
