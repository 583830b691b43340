//! Why a file was not taken, in the one shape that crosses a boundary.

use crate::dto::Fault;

impl From<::exchange::mspdi::Refused> for Fault {
    fn from(refused: ::exchange::mspdi::Refused) -> Self {
        Self::new(refused.code(), refused.to_string())
    }
}

impl From<::exchange::sheet::Refused> for Fault {
    fn from(refused: ::exchange::sheet::Refused) -> Self {
        Self::new(refused.code(), refused.to_string())
    }
}

impl From<::exchange::canonical::Refused> for Fault {
    fn from(refused: ::exchange::canonical::Refused) -> Self {
        use ::exchange::canonical::Refused;
        let code = match refused {
            Refused::TooLarge | Refused::TooMany { .. } | Refused::RecordTooLong { .. } => {
                "too-large"
            }
            Refused::NotText { .. } | Refused::NotJson { .. } | Refused::TooDeep { .. } => {
                "not-json"
            }
            Refused::NotOurs => "not-ours",
            Refused::Newer { .. } => "newer",
            Refused::Stopped(_) => "stopped",
        };
        Self::new(code, refused.to_string())
    }
}

impl From<::exchange::Stopped> for Fault {
    fn from(stopped: ::exchange::Stopped) -> Self {
        Self::new("stopped", stopped.to_string())
    }
}
