package goodword.admin;

import goodword.access.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Whom a page of the desk is open to. A page without this opens to nobody.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Admits {
    Audience value();

    /// What the visitor's role in the shop of the address must allow.
    Permission[] needs() default {};

    /// Whether the visitor must have proved who they are within the last ten minutes.
    boolean recently() default false;
}
