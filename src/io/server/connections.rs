//! Connections: how many there may be, and how long one may take to say what it wants. A thousand that say nothing do
//! not keep the editor's browser out: the oldest that waits makes room for the newest.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, Response, header};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;
use tokio::task::AbortHandle;

/// Most connections at a time: far more than a browser's, far fewer than the files that a process may open.
const MOST: usize = 200;

/// How long a connection may take to say what it wants, and stay without a wish.
const PATIENCE: Duration = Duration::from_secs(15);

/// Longest head of a request, in bytes.
const LONGEST_HEAD: usize = 32 * 1024;

/// A connection that is there.
struct Connection {
    number: u64,
    /// Whether it is being answered, or hears what happens.
    busy: Arc<AtomicBool>,
    task: AbortHandle,
}

#[derive(Clone, Default)]
struct Connections(Arc<Mutex<VecDeque<Connection>>>);

impl Connections {
    fn hold(&self) -> MutexGuard<'_, VecDeque<Connection>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends the oldest connection that waits; where all are busy, the oldest.
    fn make_room(&self) {
        let mut all = self.hold();
        let waiting = all
            .iter()
            .position(|connection| !connection.busy.load(Ordering::Relaxed));
        if let Some(oldest) = all.remove(waiting.unwrap_or_default()) {
            oldest.task.abort();
        }
    }
}

/// Accepts connections for ever, and answers what comes over them.
pub(super) async fn serve<F>(
    listener: TcpListener,
    answer: impl Fn(Request<Incoming>) -> F + Clone + Send + 'static,
) -> io::Result<()>
where
    F: Future<Output = Response<Body>> + Send + 'static,
{
    let connections = Connections::default();
    let mut number = 0;
    loop {
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            Err(_) => {
                // Too many open files, or a connection that was gone before it was taken.
                connections.make_room();
                tokio::time::sleep(Duration::from_millis(10)).await;
                continue;
            }
        };
        let _slower = stream.set_nodelay(true);
        if connections.hold().len() >= MOST {
            connections.make_room();
        }
        number += 1;
        let busy = Arc::new(AtomicBool::new(false));
        let (mine, left, answer) = (busy.clone(), connections.clone(), answer.clone());
        // Held until the connection stands in the list, so that its end finds it there.
        let mut all = connections.hold();
        let task = tokio::spawn(async move {
            let service = service_fn(move |request| {
                mine.store(true, Ordering::Relaxed);
                let (mine, answered) = (mine.clone(), answer(request));
                async move {
                    let response = answered.await;
                    let kind = response.headers().get(header::CONTENT_TYPE);
                    let listens = kind.is_some_and(|kind| kind == "text/event-stream");
                    mine.store(listens, Ordering::Relaxed);
                    Ok::<_, Infallible>(response)
                }
            });
            let _ended = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(PATIENCE)
                .max_buf_size(LONGEST_HEAD)
                .serve_connection(TokioIo::new(stream), service)
                .await;
            left.hold().retain(|other| other.number != number);
        });
        all.push_back(Connection {
            number,
            busy,
            task: task.abort_handle(),
        });
    }
}
