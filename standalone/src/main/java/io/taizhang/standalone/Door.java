package io.taizhang.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Where the process listens: on this machine only, since everybody knows the demo accounts' password. */
record Door(InetAddress address, int port) {

    /** @throws CannotStart where the address is not of the loopback interface, or the port is taken */
    static Door at(String address, int port) {
        try {
            InetAddress local = InetAddress.getByName(address);
            if (!local.isLoopbackAddress()) {
                throw new CannotStart(
                        "Everybody knows the demo accounts' password, so only 127.0.0.1 is listened on, not " + address
                                + ".");
            }
            return new Door(local, port).tried();
        } catch (UnknownHostException e) {
            throw new CannotStart(address + " is no address of this machine.", e);
        }
    }

    private Door tried() {
        try (var attempt = new ServerSocket()) {
            attempt.setReuseAddress(true);
            attempt.bind(new InetSocketAddress(address, port));
            return this;
        } catch (IOException taken) {
            throw new CannotStart("Port " + port + " is in use: choose another with --port.", taken);
        }
    }
}
