package goodwordplanted.floating.platform.money;

/// Planted: a floating rate in a record.
record Rate(double percent) {}
