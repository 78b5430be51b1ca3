-- The queue of jobs: its tables are made by its library (graphile-worker 0.18.0) right after this
-- file. A newer version of the library that changes them comes with a new migration named like this.
select 1;
