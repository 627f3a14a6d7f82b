-- a picture of what is told of a day; it is kept without saying where and with what it was taken
alter table journey_entry add column picture uuid;
