-- A method that stays is told to be in use still; the board reads results of roll-outs, and one is of five municipalities at least.
alter table trials.events drop constraint events_what_check;
alter table trials.events add constraint events_what_check check (what in ('make', 'change', 'start', 'review', 'finish', 'stop', 'freeze',
  'note', 'release', 'withdraw', 'agree', 'decline', 'contribute', 'take-back', 'draw'));

-- The board of the district, and the mayors who sit on it: a result that was drawn, and of its roll-out the row without municipalities.
create policy board_reads on trials.roll_out_results for select
  using (organisation_id = app.organisation() and app.has_role('board-member')
    or organisation_id = app.district() and app.has_role('mayor'));
create policy board_reads on trials.roll_outs for select
  using ((organisation_id = app.organisation() and app.has_role('board-member')
      or organisation_id = app.district() and app.has_role('mayor'))
    and exists (select from trials.roll_out_results o where o.roll_out_id = roll_outs.id));

-- Results that were drawn from fewer before stay as they are until their term is over.
alter table trials.roll_out_results drop constraint roll_out_results_municipalities_check;
alter table trials.roll_out_results add constraint roll_out_results_municipalities_check check (municipalities >= 5) not valid;
