/// Small houses, each breaking one rule on purpose, so that the rules of the floor plan are proved
/// to find what they look for. Nothing here is an example to follow.
package goodwordplanted;
