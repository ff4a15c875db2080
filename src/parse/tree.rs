//! A tree of keys and values with places: what TOML and YAML have in common, before anything is known of its meaning.

use crate::model::Date;
use crate::source::{Span, without_controls};

/// A value and its place.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub value: Value,
    pub span: Span,
}

/// What a file can say.
#[derive(Debug, Clone)]
pub(super) enum Value {
    String(String),
    Integer(i64),
    Float(f64),
    Boolean(bool),
    Date(Date),
    Array(Vec<Node>),
    Table(Table),
    /// A YAML null, an alias, a time of day: nothing that any key takes.
    Other,
}

impl Value {
    /// A string, as it may be published.
    pub(super) fn string(text: &str) -> Value {
        Value::String(without_controls(text).into_owned())
    }

    /// The type's name, for messages.
    pub(super) fn type_name(&self) -> &'static str {
        match self {
            Value::String(_) => "string",
            Value::Integer(_) => "integer",
            Value::Float(_) => "float",
            Value::Boolean(_) => "boolean",
            Value::Date(_) => "date",
            Value::Array(_) => "array",
            Value::Table(_) => "table",
            Value::Other => "other",
        }
    }
}

/// Keys and values in the order of the file.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    pub entries: Vec<Entry>,
}

/// A key and its value.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub key: String,
    pub key_span: Span,
    pub node: Node,
}

impl Table {
    /// The entry of a key.
    pub(super) fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }
}
