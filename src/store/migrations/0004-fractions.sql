-- A figure may be a fraction whose decimals never end, such as a rate made of two counts. Then
-- `value` is what stands above the line and `value_divisor` what stands below it, in lowest terms.
alter table reading add column value_divisor numeric
  constraint reading_value_divisor check (
    value_divisor is null or (value is not null and value_divisor > 1 and value_divisor <> 'Infinity')
  );
