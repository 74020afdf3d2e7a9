package goodword.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A call that tells whether a code is right, so that its refusals are counted as guesses.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface TakesCode {}
