package io.nightcondor.app.fault;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The machine's own files, with a fault point before and after each renaming. */
final class WatchedFiles extends FileSystemProvider {

  private final FaultPoints points;
  private final FileSystemProvider real;
  private final Watched system;

  private WatchedFiles(FaultPoints points, FileSystem real) {
    this.points = points;
    this.real = real.provider();
    this.system = new Watched(real);
  }

  /** The same path, watched. */
  static Path watch(Path path, FaultPoints points) {
    return new WatchedFiles(points, path.getFileSystem()).wrap(path);
  }

  private Path wrap(Path path) {
    return (Path) Proxy.newProxyInstance(
        Path.class.getClassLoader(), new Class<?>[] {Path.class}, (proxy, method, arguments) -> {
          if (method.getName().equals("getFileSystem")) {
            return system;
          }
          Object[] plain = arguments == null ? new Object[0] : arguments.clone();
          for (int i = 0; i < plain.length; i++) {
            plain[i] = plain[i] instanceof Path other ? unwrap(other) : plain[i];
          }
          if (method.getName().equals("equals")) {
            return path.equals(plain[0]);
          }
          try {
            return wrapped(method.invoke(path, plain));
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  private Object wrapped(Object result) {
    if (result instanceof Path path) {
      return wrap(path);
    }
    return result instanceof Iterator<?> paths ? wrapAll(paths) : result;
  }

  private Iterator<Path> wrapAll(Iterator<?> paths) {
    Iterable<?> all = () -> cast(paths);
    return StreamSupport.stream(all.spliterator(), false)
        .map(path -> wrap((Path) path))
        .iterator();
  }

  @SuppressWarnings("unchecked")
  private static <T> Iterator<T> cast(Iterator<?> iterator) {
    return (Iterator<T>) iterator;
  }

  /** A path of the machine, whatever it is wrapped in. */
  private static Path unwrap(Path path) {
    return path.getFileSystem() instanceof Watched watched
        ? watched.real.getPath(path.toString())
        : path;
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    points.<Void, IOException>around("rename", () -> {
      real.move(unwrap(source), unwrap(target), options);
      return null;
    });
  }

  @Override
  public String getScheme() {
    return "watched";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    return wrap(real.getPath(uri));
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return real.newFileChannel(unwrap(path), options, attributes);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return real.newByteChannel(unwrap(path), options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> stream = real.newDirectoryStream(unwrap(folder), entry -> true);
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        Stream<Path> entries = StreamSupport.stream(stream.spliterator(), false);
        return entries.map(WatchedFiles.this::wrap).filter(this::accepted).iterator();
      }

      private boolean accepted(Path entry) {
        try {
          return filter.accept(entry);
        } catch (IOException e) {
          throw new java.nio.file.DirectoryIteratorException(e);
        }
      }

      @Override
      public void close() throws IOException {
        stream.close();
      }
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    real.createDirectory(unwrap(folder), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    real.delete(unwrap(path));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    real.copy(unwrap(source), unwrap(target), options);
  }

  @Override
  public boolean isSameFile(Path path, Path other) throws IOException {
    return real.isSameFile(unwrap(path), unwrap(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return real.isHidden(unwrap(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return real.getFileStore(unwrap(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real.checkAccess(unwrap(path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return real.getFileAttributeView(unwrap(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return real.readAttributes(unwrap(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return real.readAttributes(unwrap(path), attributes, options);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    real.setAttribute(unwrap(path), attribute, value, options);
  }

  /** The machine's file system by this provider. */
  private final class Watched extends FileSystem {

    private final FileSystem real;

    Watched(FileSystem real) {
      this.real = real;
    }

    @Override
    public FileSystemProvider provider() {
      return WatchedFiles.this;
    }

    @Override
    public void close() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
      return real.isOpen();
    }

    @Override
    public boolean isReadOnly() {
      return real.isReadOnly();
    }

    @Override
    public String getSeparator() {
      return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
      return () -> wrapAll(real.getRootDirectories().iterator());
    }

    @Override
    public Iterable<FileStore> getFileStores() {
      return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
      return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
      return wrap(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
      PathMatcher matcher = real.getPathMatcher(pattern);
      return path -> matcher.matches(unwrap(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
      return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() throws IOException {
      return real.newWatchService();
    }
  }
}
