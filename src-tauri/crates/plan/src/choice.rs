//! Choices: enums whose every value has one word.

/// Writes enums with all their values in order and a word for each, which is what the file, the
/// exchange formats and the doors write.
macro_rules! choices {
    ($(
        $(#[$meta:meta])*
        $name:ident { $($(#[$value_meta:meta])* $value:ident = $word:literal),+ $(,)? }
    )+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$value_meta])* $value),+
        }

        impl $name {
            /// All of them, in the order people list them.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The word for it, hyphenated.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$value => $word),+
                }
            }

            /// The value a word stands for.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$value),)+
                    _ => None,
                }
            }
        }
    )+};
}

pub(crate) use choices;
