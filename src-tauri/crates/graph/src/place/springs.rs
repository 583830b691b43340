//! The large shape.

use super::weight;
use crate::order::Layers;
use crate::proper::Proper;

const SWEEPS: usize = 24;

/// Heights near to those of the neighbours, with the vertices of a layer apart.
pub(crate) fn relax(
    proper: &Proper,
    part: &Layers,
    apart: &impl Fn(usize, usize) -> i32,
) -> Vec<i32> {
    let mut places = vec![0.0_f64; proper.vertices.len()];
    let mut inside = vec![false; proper.vertices.len()];
    for layer in part {
        let mut y = 0.0;
        let mut before = None;
        for &vertex in layer {
            if let Some(before) = before {
                y += f64::from(apart(before, vertex));
            }
            places[vertex] = y;
            inside[vertex] = true;
            before = Some(vertex);
        }
        for &vertex in layer {
            places[vertex] -= y / 2.0;
        }
    }
    let mut pool = Pool::default();
    for sweep in 0..SWEEPS {
        let count = part.len();
        // The first look one way only, the later ones both ways.
        let both = sweep >= 4;
        for step in 0..count {
            let backwards = sweep % 2 == 1;
            let layer = &part[if backwards { count - 1 - step } else { step }];
            pool.clear();
            let mut offset = 0.0;
            let mut before = None;
            for &vertex in layer {
                if let Some(before) = before {
                    offset += f64::from(apart(before, vertex));
                }
                before = Some(vertex);
                let row = &proper.vertices[vertex];
                let (mut sum, mut weights) = (0.0, 0.0);
                let mut add = |near: &[usize]| {
                    for &other in near {
                        if inside[other] {
                            let weight = f64::from(weight(proper, vertex, other));
                            sum += weight * places[other];
                            weights += weight;
                        }
                    }
                };
                if both || !backwards {
                    add(&row.into);
                }
                if both || backwards {
                    add(&row.out);
                }
                let (wish, weight) = if weights > 0.0 {
                    (sum / weights, weights)
                } else {
                    (places[vertex], 0.05)
                };
                pool.add(wish - offset, weight);
            }
            let mut at = 0;
            offset = 0.0;
            before = None;
            for &(mean, _, count) in &pool.0 {
                for _ in 0..count {
                    let vertex = layer[at];
                    if let Some(before) = before {
                        offset += f64::from(apart(before, vertex));
                    }
                    before = Some(vertex);
                    places[vertex] = mean + offset;
                    at += 1;
                }
            }
        }
    }
    whole(part, &places, apart)
}

/// Means that do not fall: value, weight, and how many share it.
#[derive(Default)]
struct Pool(Vec<(f64, f64, usize)>);

impl Pool {
    fn clear(&mut self) {
        self.0.clear();
    }

    fn add(&mut self, value: f64, weight: f64) {
        let mut new = (value, weight, 1);
        while let Some(&(mean, weight, count)) = self.0.last() {
            if mean <= new.0 {
                break;
            }
            self.0.pop();
            let sum = weight + new.1;
            new = ((mean * weight + new.0 * new.1) / sum, sum, count + new.2);
        }
        self.0.push(new);
    }
}

/// Whole numbers that are still apart.
fn whole(part: &Layers, places: &[f64], apart: &impl Fn(usize, usize) -> i32) -> Vec<i32> {
    let mut whole = vec![0; places.len()];
    for layer in part {
        let mut before: Option<usize> = None;
        for &vertex in layer {
            let mut y = places[vertex].round() as i32;
            if let Some(before) = before {
                y = y.max(whole[before] + apart(before, vertex));
            }
            whole[vertex] = y;
            before = Some(vertex);
        }
    }
    whole
}
