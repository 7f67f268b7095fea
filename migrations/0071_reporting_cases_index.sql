-- While a table has no statistics, the check of each row that belongs to a report took this index and read all reports of the
-- municipality; without it, it takes the key. Lists by organisation have the index of its numbers.
drop index reporting.cases_organisation_id_received_on_idx;
