-- What the program asks somebody, by a module that has the question under "today" itself until it is answered.
ALTER TABLE notices.notice ADD COLUMN question boolean NOT NULL DEFAULT false;
