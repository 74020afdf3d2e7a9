package goodwordplanted.floating.insight;

/// Planted: a ratio where no money passes, as it may be.
record Growth(double ratio) {}
