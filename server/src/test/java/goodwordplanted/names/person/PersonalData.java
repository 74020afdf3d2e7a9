package goodwordplanted.names.person;

/// Planted: a term of the field that the plan allows.
interface PersonalData {}
