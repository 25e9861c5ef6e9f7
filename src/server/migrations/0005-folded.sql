-- As `fold` in the kernel, letter by letter and space by space, whatever the locale of the server: đ and Đ do not wait for `lower`,
-- which in some locales knows ASCII alone.
create or replace function folded(words text) returns text language sql immutable parallel safe strict
  return btrim(regexp_replace(
    lower(translate(
      regexp_replace(normalize(words, nfd), '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+', '', 'g'),
      'đĐ', 'dd')),
    '[ \t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+', ' ', 'g'));
