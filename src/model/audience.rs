//! Who something is for: a set of values in each of the site's own dimensions (role, staff category, …).

use super::Text;
use crate::source::Str;

/// The number of a dimension in the site's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DimensionId(pub u8);

/// The number of a value in its dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ValueId(pub u8);

/// A dimension of audience, such as `role`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Dimension {
    /// Its id, the key in `samtale.toml`.
    pub id: Str,
    /// Its values, in the order of the configuration.
    pub values: Vec<DimensionValue>,
}

/// A value of a dimension, such as `employee`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DimensionValue {
    /// Its id.
    pub id: Str,
    /// Its name for readers.
    pub name: Text<Str>,
}

/// Readers: *or* within a dimension, *and* between dimensions; a dimension that is not named admits everyone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Audience(Vec<(DimensionId, Vec<ValueId>)>);

impl Audience {
    /// From dimensions and their values, in any order.
    pub fn new(mut dimensions: Vec<(DimensionId, Vec<ValueId>)>) -> Audience {
        for (_, values) in &mut dimensions {
            values.sort_unstable();
            values.dedup();
        }
        dimensions.sort();
        Audience(dimensions)
    }

    /// Whether nobody is left out.
    pub fn is_everyone(&self) -> bool {
        self.0.is_empty()
    }

    /// The dimensions that are named, with their values.
    pub fn dimensions(&self) -> &[(DimensionId, Vec<ValueId>)] {
        &self.0
    }

    /// The values named in a dimension; none where it is not named.
    pub fn values(&self, dimension: DimensionId) -> Option<&[ValueId]> {
        self.0
            .iter()
            .find(|(id, _)| *id == dimension)
            .map(|(_, values)| values.as_slice())
    }

    /// Whether some reader belongs to both.
    pub fn meets(&self, other: &Audience) -> bool {
        self.0
            .iter()
            .all(|(dimension, values)| match other.values(*dimension) {
                Some(others) => values.iter().any(|value| others.contains(value)),
                None => true,
            })
    }

    /// Whether every reader of `other` belongs to this.
    pub fn covers(&self, other: &Audience) -> bool {
        self.0
            .iter()
            .all(|(dimension, values)| match other.values(*dimension) {
                Some(others) => others.iter().all(|value| values.contains(value)),
                None => false,
            })
    }

    /// The readers who belong to both.
    #[must_use]
    pub fn and(&self, other: &Audience) -> Audience {
        let mut both = self.0.clone();
        for (dimension, values) in &other.0 {
            match both.iter_mut().find(|(known, _)| known == dimension) {
                Some((_, known)) => known.retain(|value| values.contains(value)),
                None => both.push((*dimension, values.clone())),
            }
        }
        Audience::new(both)
    }

    /// How narrow it is: more dimensions first, then fewer values.
    pub fn specificity(&self) -> (usize, std::cmp::Reverse<usize>) {
        (
            self.0.len(),
            std::cmp::Reverse(self.0.iter().map(|(_, values)| values.len()).sum()),
        )
    }

    /// Every point of some dimensions that this audience meets, in the order of the values: one value each.
    pub fn points(&self, dimensions: &[(DimensionId, usize)]) -> Vec<Audience> {
        let mut points = vec![Vec::new()];
        for (dimension, count) in dimensions {
            points = points
                .into_iter()
                .flat_map(|point| {
                    (0..*count).map(move |value| {
                        let mut longer: Vec<(DimensionId, Vec<ValueId>)> = point.clone();
                        longer.push((*dimension, vec![ValueId(value as u8)]));
                        longer
                    })
                })
                .collect();
        }
        points
            .into_iter()
            .map(Audience::new)
            .filter(|point| self.meets(point))
            .collect()
    }
}
