package org.inkstone.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/**
 * Sends every connection that anything in the program might try unasked to a port on which nothing listens: Inkstone works offline, and this is
 * the last wall behind the preview's policy.
 */
final class OfflineProxies extends ProxySelector {

    /** The discard port of this computer (RFC 863); nothing answers there. */
    private static final List<Proxy> NOWHERE = List
            .of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), 9)));

    private final ProxySelector before;

    private OfflineProxies(ProxySelector before) {
        this.before = before;
    }

    /** Puts the wall up; returns the way to the network that the system has, for those who may take it. */
    static ProxySelector install() {
        ProxySelector now = ProxySelector.getDefault();
        ProxySelector before = now instanceof OfflineProxies wall ? wall.before : now;
        ProxySelector.setDefault(new OfflineProxies(before));
        return before;
    }

    @Override
    public List<Proxy> select(URI uri) {
        return NOWHERE;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
        // As it should.
    }
}
