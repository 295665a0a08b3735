package org.tremplin.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The wire between one part and all that call it: a TCP proxy in this process, clear until it is spoiled for one caller.
 * Bytes of a TCP connection are never lost one by one, so a lossy wire is one whose connections break at random.
 */
final class Wire {

    /** What becomes of bytes. */
    enum State {
        /** They pass. */
        CLEAR,
        /** They wait, as when packets are dropped: nobody is told. */
        CUT,
        /** They pass a quarter of a second late. */
        SLOW,
        /** Now and then their connection breaks. */
        LOSSY
    }

    private static final Duration LATE = Duration.ofMillis(250);
    private static final int BREAKS_ONCE_IN = 20;

    private final ServerSocket listening;
    private final int target;
    private volatile String spoiledFor = "";
    private volatile State state = State.CLEAR;

    /** Listens at one port for a part that listens at another. */
    Wire(int port, int target) {
        this.target = target;
        try {
            listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Spoils the wire for a caller: a part by its name. */
    void spoil(String caller, State how) {
        spoiledFor = caller;
        state = how;
    }

    void clear() {
        state = State.CLEAR;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket caller = listening.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        Caller name = new Caller(caller.getPort());
        try {
            waitWhileCut(name);
            Socket callee = new Socket(InetAddress.getLoopbackAddress(), target);
            Thread.ofVirtual().start(() -> pump(name, caller, callee));
            pump(name, callee, caller);
        } catch (IOException refused) {
            close(caller);
        }
    }

    private void pump(Caller name, Socket from, Socket to) {
        byte[] bytes = new byte[16_384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (isSpoiledFor(name)) {
                    spoil(name, from, to);
                }
                out.write(bytes, 0, read);
            }
        } catch (IOException broken) {
            close(to);
        }
    }

    private void spoil(Caller name, Socket from, Socket to) throws IOException {
        switch (state) {
            case CUT -> waitWhileCut(name);
            case SLOW -> Platform.pause(LATE);
            case LOSSY -> {
                if (ThreadLocalRandom.current().nextInt(BREAKS_ONCE_IN) == 0) {
                    from.setSoLinger(true, 0);
                    to.setSoLinger(true, 0);
                    throw new IOException("lost");
                }
            }
            case CLEAR -> {}
        }
    }

    private boolean isSpoiledFor(Caller name) {
        return state != State.CLEAR && name.get().equals(spoiledFor);
    }

    private void waitWhileCut(Caller name) {
        while (state == State.CUT && name.get().equals(spoiledFor)) {
            Platform.pause(Duration.ofMillis(50));
        }
    }

    /** Who holds the other end; looked up, which takes its time, only once it matters. */
    private static final class Caller {

        private final int port;
        private volatile String name = "";

        private Caller(int port) {
            this.port = port;
        }

        private String get() {
            if (name.isEmpty()) {
                name = Platform.running().parts().holderOf(port);
            }
            return name;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed, which was all that was asked.
        }
    }
}
