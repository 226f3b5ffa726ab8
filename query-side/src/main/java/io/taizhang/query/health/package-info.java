/** What whoever watches the process is told of it; only where an application has Spring Boot's health on its class path. */
@NullMarked
package io.taizhang.query.health;

import org.jspecify.annotations.NullMarked;
