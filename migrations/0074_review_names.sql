-- A review that was signed keeps the names as they were then, by person: of whose authorisations it was about, and of who began it, decided
-- and signed. None is of one that is not signed, or that was signed before names were kept; those are looked up. They go with the review.
alter table systems.authorisation_reviews add column names jsonb
  check (names is null or (jsonb_typeof(names) = 'object' and signed_on is not null));
