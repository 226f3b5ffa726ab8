package io.taizhang.standalone.running;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives test classes one office whose clock they set, shared by all of them. */
final class SharedTime implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == OfficeInTime.class;
    }

    @Override
    public OfficeInTime resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(SharedTime.class))
                .computeIfAbsent(SharedTime.class, _ -> OfficeInTime.opened(), OfficeInTime.class);
    }
}
