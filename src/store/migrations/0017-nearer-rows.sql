-- Whether something was told since a form was shown is asked before most writes of the organisation:
-- a plan with long files has a hundred thousand events, of which a handful are newer.
create index event_since on event (plan, revision);

-- Every list of meetings counts the items of each agenda.
create index agenda_item_of_meeting on agenda_item (plan, meeting, position);
