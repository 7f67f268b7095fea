-- Whether the mail to who got a part of a report for two was asked for: once each, at the fixed hours.
alter table reporting.parts add column told boolean not null default false;
