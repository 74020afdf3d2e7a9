-- An erased person is recognised by nothing any more.
grant delete on person_identity to goodword_app;
