package io.taizhang.command;

import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** The path of the unit a command works in, kept with its unit of work until its facts are recorded. */
final class UnitPath {
    private static final String RESOURCE = UnitPath.class.getName();

    private UnitPath() {}

    static void note(String path) {
        CurrentUnitOfWork.get().root().resources().put(RESOURCE, path);
    }

    static Optional<String> noted() {
        return CurrentUnitOfWork.map(work -> work.root().<String>getResource(RESOURCE));
    }
}
